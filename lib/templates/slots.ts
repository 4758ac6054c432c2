import type { NetworkId } from '../model/network';
import type { BrandCard, Part } from '../model/playbook';
import type { Post } from '../model/post';
import { tagged } from './filters';
import { cleanName, firstName } from './first-name';
import type { SlotValues } from './render';

/** Slots that fill themselves; what each stands for is said in the locale files under `slot.<name>`. Any other name is asked for. */
export const slotNames = [
  'first_name',
  'name',
  'handle',
  'network',
  'greeting',
  'time_of_day',
  'weekday',
  'today',
  'own_name',
  'own_handle',
  'brand',
  'brand_who',
  'brand_does',
  'brand_believes',
  'campaign',
  'campaign_slug',
  'campaign_hashtag',
  'campaign_link',
  'clipboard',
  'post_excerpt',
  'post_link',
  'person_replies',
  'person_last_reply',
  'hours_waiting',
] as const;
export type SlotName = (typeof slotNames)[number];

/** What is known when a template is filled. The day's words come in the person's language. */
export interface SlotSource {
  post: Post | undefined;
  networkName: string;
  ownName: string;
  /** Own handle on this network. */
  ownHandle?: string | undefined;
  brand: string;
  card?: Pick<BrandCard, 'who' | 'does' | 'believes'> | undefined;
  /** The campaign that runs, and the network that its link is tagged with. */
  campaign?: Pick<Part<'campaign'>, 'name' | 'slug' | 'url' | 'hashtag'> | undefined;
  network?: NetworkId;
  /** `date`: "2026-11-22" on the person's calendar. */
  day: { greeting: string; part: string; weekday: string; date?: string };
  /** What is remembered of the author; days are "2026-11-22". */
  person?: { replies: number; lastReply: string | undefined };
  /** Milliseconds since 1970, for how long the post waits. */
  now?: number;
}

/** The values of all slots; `undefined` where nothing is known. */
export function slotValues({
  post,
  network,
  networkName,
  ownName,
  ownHandle,
  brand,
  card,
  campaign,
  day,
  person,
  now,
}: SlotSource): Record<SlotName, string | undefined> {
  const name = post?.author.name === undefined ? undefined : cleanName(post.author.name);
  return {
    first_name: post?.author.name === undefined ? undefined : firstName(post.author.name),
    name: name || undefined,
    handle: post ? `@${post.author.handle}` : undefined,
    network: networkName,
    greeting: day.greeting,
    time_of_day: day.part,
    weekday: day.weekday,
    own_name: ownName || undefined,
    own_handle: ownHandle && `@${ownHandle.replace(/^@/u, '')}`,
    brand: brand || undefined,
    brand_who: card?.who.trim() || undefined,
    brand_does: card?.does.trim() || undefined,
    brand_believes: card?.believes.trim() || undefined,
    campaign: campaign?.name,
    campaign_slug: campaign?.slug.toLowerCase(),
    campaign_hashtag: campaign?.hashtag && `#${campaign.hashtag.replace(/^#+/u, '')}`,
    campaign_link: campaign?.url && tagged(campaign.url, { campaign: campaign.slug.toLowerCase(), medium: 'social', source: network ?? '' }),
    clipboard: undefined, // typed or pasted into the form
    post_excerpt: post ? excerpt(post.text) : undefined,
    post_link: post?.permalink,
    today: day.date,
    person_replies: person && String(person.replies),
    person_last_reply: person?.lastReply,
    hours_waiting: post?.time === undefined || now === undefined ? undefined : String(Math.max(0, Math.floor((now - post.time) / 3_600_000))),
  } satisfies SlotValues;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** By the hour on the person's clock, 0 to 23. The night belongs to the evening until 4. */
export const dayPart = (hour: number): DayPart => (hour >= 4 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening');

const longestExcerpt = 80;

/** The first words of a post on one line, without addresses and the handles it is called by; cut between words. */
export function excerpt(text: string): string | undefined {
  const line = text
    .slice(0, 1000)
    .replace(/\S+:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:@\S+\s?)+/u, '');
  if (line.length <= longestExcerpt) return line || undefined;
  const cut = line.slice(0, longestExcerpt + 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longestExcerpt / 2 ? cut.slice(0, space) : [...cut.slice(0, longestExcerpt)].slice(0, -1).join('')).replace(/[\s,;:–—-]+$/u, '')}…`;
}
