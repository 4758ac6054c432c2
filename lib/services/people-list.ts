import type { Input, PersonRow } from '../messages/protocol';
import type { Person } from '../model/person';
import type { Part } from '../model/playbook';
import { type Decided, joinedProfile, segmentsOf, suggestJoins } from '../people';
import { plain } from '../people/plain';
import type { Context, Serves } from './context';
import { joinedPerson } from './joined';
import { stableHex } from './stable-hex';
import { closest } from './ties';
import { savedOr } from './told';

/** More would be no list to go through. */
const mostSuggested = 50;
const pageSize = 50;

/** Everybody who wrote to us or was answered: one row for each human being, with search, filters and order. */
export const peopleList = (context: Context): Serves<'people.list' | 'people.suggestions' | 'people.apart'> => ({
  'people.list': async ({ before = '0', limit = pageSize, ...asked }) => {
    const everybody = await readEverybody(context);
    const rows = inOrder(everybody.filter(matching(asked, context.now())), asked.order ?? 'seen');
    const from = Number.parseInt(before, 10) || 0;
    const page = rows.slice(from, from + limit);
    return { rows: page, next: from + limit < rows.length ? String(from + limit) : undefined, total: rows.length };
  },
  'people.suggestions': async () => {
    const { repositories } = context;
    const [people, joins, { apart }] = await Promise.all([repositories.people.everyone(), repositories.joins.all(), repositories.settings.get()]);
    const joinOf = new Map(joins.flatMap((join) => join.people.map((person) => [person, join.id] as const)));
    const suggested = suggestJoins(people, (one, other) => joinOf.has(one.id) && joinOf.get(one.id) === joinOf.get(other.id));
    const dismissed = new Set(apart);
    const wanted: typeof suggested = [];
    for (const suggestion of suggested) {
      if (wanted.length === mostSuggested) break;
      if (dismissed.size === 0 || !dismissed.has(await pairHash(suggestion.people.map(({ id }) => id)))) wanted.push(suggestion);
    }
    return wanted;
  },
  'people.apart': async ({ write, people, apart }) => {
    const hash = await pairHash(people);
    const { settings } = context.repositories;
    savedOr(
      context,
      await settings.adjust({ write, at: context.now() }, (now) => ({
        apart: [...now.apart.filter((each) => each !== hash), ...(apart ? [hash] : [])].slice(-mostApart),
      })),
    );
    await context.announce('people');
    return { done: true };
  },
});

const mostApart = 5000;
const pairHash = (people: readonly string[]): Promise<string> => stableHex(`apart ${[...people].sort().join(' ')}`);

export async function readEverybody(context: Context): Promise<PersonRow[]> {
  const { repositories } = context;
  const [people, joins, profiles, parts] = await Promise.all([
    repositories.people.everyone(),
    repositories.joins.all(),
    repositories.profiles.all(),
    repositories.playbook.all(),
  ]);
  const segments = parts.filter((part): part is Part<'segment'> => part.part === 'segment');
  const joinOf = new Map(joins.flatMap((join) => join.people.map((person) => [person, join.id] as const)));
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  const groups = [...Map.groupBy(people, ({ id }) => joinOf.get(id) ?? id).values()].map((accounts) =>
    [...accounts].sort((a, b) => b.lastSeenAt - a.lastSeenAt),
  );
  const ties = await closest(context, groups);
  return groups.flatMap((accounts): PersonRow[] => {
    const [first, ...others] = accounts;
    const person = joinedPerson(first, others);
    if (!first || !person) return [];
    const decided: Decided | undefined = joinedProfile(accounts.flatMap(({ id }) => profileOf.get(id) ?? []));
    const tie = ties.get(first.id);
    return [
      {
        person: { ...person, lastSeenAt: Math.max(...accounts.map(({ lastSeenAt }) => lastSeenAt)) },
        others,
        isVip: decided?.isVip ?? false,
        segments: segmentsOf(accounts, decided, segments).map(({ segment: { id, name }, by }) => ({ id, name, by })),
        ...(tie && { tie: { layer: tie.layer, strength: tie.strength, isQuiet: tie.isQuiet } }),
      },
    ];
  });
}

type Asked = Pick<Input<'people.list'>, 'words' | 'network' | 'segment' | 'show'>;

function matching({ words = '', network, segment, show = 'all' }: Asked, now: number): (row: PersonRow) => boolean {
  const wanted = plain(words).split(' ').filter(Boolean);
  return (row) => {
    const accounts = [row.person, ...row.others];
    if (network !== undefined && !accounts.some((account) => account.network === network)) return false;
    if (segment !== undefined && !row.segments.some(({ id }) => id === segment)) return false;
    if (!shows[show](row, now)) return false;
    const text = wanted.length > 0 ? plain(accounts.map(({ name = '', handle }) => `${name} ${handle}`).join(' ')) : '';
    return wanted.every((word) => text.includes(word));
  };
}

const newFor = 30 * 86_400_000;

const shows: Record<NonNullable<Asked['show']>, (row: PersonRow, now: number) => boolean> = {
  all: () => true,
  vip: ({ isVip }) => isVip,
  close: ({ tie }) => tie !== undefined,
  quiet: ({ tie }) => tie?.isQuiet === true,
  /** They spoke last, and more often than they were answered. */
  owed: ({ person }) => person.contacts > person.answered && (person.lastContactAt ?? 0) > (person.lastAnsweredAt ?? 0),
  oneSided: ({ person }) => person.answered >= 3 && person.answered >= 3 * person.contacts,
  new: ({ person }, now) => now - person.firstSeenAt < newFor,
};

const nameOf = ({ name, handle }: Person): string => plain(name ?? handle);

function inOrder(rows: readonly PersonRow[], order: NonNullable<Input<'people.list'>['order']>): PersonRow[] {
  const by: Record<typeof order, (a: PersonRow, b: PersonRow) => number> = {
    seen: () => 0,
    name: (a, b) => (nameOf(a.person) < nameOf(b.person) ? -1 : 1),
    exchanges: (a, b) => b.person.contacts + b.person.answered - a.person.contacts - a.person.answered,
    tie: (a, b) => (b.tie?.strength ?? -1) - (a.tie?.strength ?? -1),
  };
  return [...rows].sort((a, b) => by[order](a, b) || b.person.lastSeenAt - a.person.lastSeenAt || (a.person.id < b.person.id ? -1 : 1));
}
