import type { Published } from '../model/published';
import { hookKinds, lengthBands, type Traits } from './traits';

const traitNames = [
  'format',
  'length',
  'hook',
  'asks',
  'tone',
  'emoji',
  'link',
  'hashtags',
  'hashtag',
  'language',
  'pillar',
  'campaign',
  'weekday',
  'daypart',
  'network',
] as const;
export type TraitName = (typeof traitNames)[number];

/** The levels of one trait, and which one each post has; `undefined`: not known of it. */
export interface Group {
  trait: TraitName;
  names: readonly string[];
  of: readonly (number | undefined)[];
}

/** From 5 to 11, to 17, to 23, and the night. */
const daypartOf = (hour: number) => (hour < 5 || hour >= 23 ? 'night' : hour < 11 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');

const mostTags = 12;

/** Every trait that posts can be compared by. Hashtags: one yes-or-no for each of those used most. The level "no" is what the others are compared with. */
export function groupsOf(posts: readonly { post: Pick<Published, 'id'>; traits: Traits }[], tagAtLeast: number): Group[] {
  const by = (trait: TraitName, nameOf: (traits: Traits) => string | undefined): Group => {
    const names: string[] = [];
    const placeOf = new Map<string, number>();
    const of = posts.map(({ traits }) => {
      const name = nameOf(traits);
      if (name === undefined) return undefined;
      const known = placeOf.get(name);
      if (known !== undefined) return known;
      placeOf.set(name, names.length);
      names.push(name);
      return names.length - 1;
    });
    return { trait, names, of };
  };
  const yes = (is: boolean | undefined) => (is === undefined ? undefined : is ? 'yes' : 'no');
  return [
    by('format', ({ format }) => format),
    by('length', ({ lengthBand }) => lengthBand),
    by('hook', ({ hookKind }) => hookKind),
    by('asks', ({ asks }) => yes(asks)),
    // What is not sure is most of it, and what the others are compared with.
    by('tone', ({ tone, length }) => (length === undefined ? undefined : (tone ?? 'no'))),
    by('emoji', ({ emoji }) => (emoji === undefined ? undefined : yes(emoji > 0))),
    by('link', ({ links }) => (links === undefined ? undefined : yes(links > 0))),
    by('hashtags', ({ hashtags }) => (hashtags === undefined ? undefined : yes(hashtags.length > 0))),
    by('language', ({ language }) => language),
    by('pillar', ({ pillar }) => pillar ?? 'no'),
    by('campaign', ({ campaign }) => campaign ?? 'no'),
    by('weekday', ({ weekday }) => weekday?.toString()),
    by('daypart', ({ hour }) => (hour === undefined ? undefined : daypartOf(hour))),
    by('network', ({ network }) => network),
    ...tagsOf(posts, tagAtLeast).map((tag) => by('hashtag', ({ hashtags }) => (hashtags === undefined ? undefined : hashtags.includes(tag) ? tag : 'no'))),
  ];
}

/** Those used most, often enough to be looked at. */
function tagsOf(posts: readonly { traits: Traits }[], atLeast: number): string[] {
  const counts = new Map<string, number>();
  for (const { traits } of posts) for (const tag of traits.hashtags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostTags)
    .map(([tag]) => tag);
}

/** Kept in the order in which people think of them. */
export const levelOrder: Readonly<Partial<Record<TraitName, readonly string[]>>> = {
  length: lengthBands,
  hook: hookKinds,
  weekday: ['0', '1', '2', '3', '4', '5', '6'],
  daypart: ['morning', 'afternoon', 'evening', 'night'],
};
