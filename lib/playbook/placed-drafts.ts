import type { Draft } from '../model/draft';
import type { NetworkId } from '../model/network';
import type { PlaybookPart } from '../model/playbook';
import type { Published } from '../model/published';
import type { MixedDraft } from './mix-meter';
import { singleOf } from './parts';

const day = 86_400_000;

/** When a draft counts: when it was posted (told by its last change) or is planned for; `undefined` while it is neither. */
const timeOf = ({ plannedAt, status, updatedAt }: Draft): number | undefined => plannedAt ?? (status === 'posted' ? updatedAt : undefined);

export const isCrisis = (parts: readonly PlaybookPart[]): boolean => singleOf(parts, 'crisis')?.since !== undefined;

/** A crisis is on and the draft is ready: it is neither offered nor reminded of until the crisis is over. */
export const isHeld = ({ status }: Pick<Draft, 'status'>, parts: readonly PlaybookPart[]): boolean => status === 'ready' && isCrisis(parts);

/** Drafts that are posted or planned, as the mix meter counts them. */
export const placedDrafts = (drafts: readonly Draft[]): MixedDraft[] =>
  drafts.flatMap((draft) => {
    const at = timeOf(draft);
    return at === undefined ? [] : [{ pillar: draft.pillar, at }];
  });

/** What was really posted, and drafts that are not known to be out: a draft that became one of these posts counts once, as the post. */
export function placedPosts(drafts: readonly Draft[], posts: readonly Published[]): MixedDraft[] {
  const own = posts.filter((post) => post.isReply !== true && post.at !== undefined);
  const out = new Set(own.flatMap(({ draft }) => draft ?? []));
  return [...own.map(({ pillar, at = 0 }) => ({ pillar, at })), ...placedDrafts(drafts.filter(({ id }) => !out.has(id)))];
}

/** Posted or planned in the week of `now` (Monday first, on the device's own clock), by network; a draft for two networks counts on both. */
export function countThisWeek(drafts: readonly Draft[], now: number): Partial<Record<NetworkId, number>> {
  const monday = new Date(now);
  monday.setHours(0, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  const next = new Date(monday.getTime() + 7.5 * day).setHours(0, 0, 0, 0); // half a day over: the clocks may have changed
  const counts: Partial<Record<NetworkId, number>> = {};
  for (const draft of drafts) {
    const at = timeOf(draft);
    if (at === undefined || at < monday.getTime() || at >= next) continue;
    for (const network of draft.networks) counts[network] = (counts[network] ?? 0) + 1;
  }
  return counts;
}
