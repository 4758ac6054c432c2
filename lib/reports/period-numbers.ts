import { engagementsOf } from '../insights/engagement';
import type { NetworkId } from '../model/network';
import type { Outcome } from '../model/outcome';
import type { AccountDay, Published } from '../model/published';
import { type Known, sumKnown } from './sum-known';

/** First and last local calendar day, both within. */
export interface Period {
  from: string;
  to: string;
}

export interface PeriodNumbers {
  posts: number;
  replies: number;
  impressions: Known;
  engagements: Known;
  /** Engagements by impressions (or views), over the posts that tell both: sum, then divide. */
  rate: { share: number | undefined; known: number; of: number };
  /** Last count within minus the last one before or on the first day, over the accounts that have both. */
  followers: Known;
  clicks: number | undefined;
  conversions: number | undefined;
  networks: { network: NetworkId; posts: number; engagements: Known }[];
  /** Posts whose numbers were last seen within a week of being posted: these still grow. */
  young: number;
}

const week = 7 * 86_400_000;

/** What is known of one period. `dayOf`: local calendar day of a time. Posts count by the day they were posted, with all that is known of them today. */
export function periodNumbers(
  { posts, days, outcomes }: { posts: readonly Published[]; days: readonly AccountDay[]; outcomes: readonly Outcome[] },
  { from, to }: Period,
  dayOf: (time: number) => string,
): PeriodNumbers {
  const inside = posts.filter(({ at }) => at !== undefined && isWithin(dayOf(at), { from, to }));
  const own = inside.filter(({ isReply }) => isReply !== true);
  const seen = ({ results }: Published) => results.impressions ?? results.views;
  const both = own.filter((post) => seen(post) !== undefined && engagementsOf(post.results) !== undefined);
  const [engaged, over] = [sumKnown(both, ({ results }) => engagementsOf(results)).sum, sumKnown(both, seen).sum];
  const told = outcomes.filter(({ day, deletedAt }) => deletedAt === undefined && day !== undefined && isWithin(day, { from, to }));
  const networks = [...new Set(own.map(({ network }) => network))].map((network) => {
    const of = own.filter((post) => post.network === network);
    return { network, posts: of.length, engagements: sumKnown(of, ({ results }) => engagementsOf(results)) };
  });
  return {
    posts: own.length,
    replies: inside.length - own.length,
    impressions: sumKnown(own, seen),
    engagements: sumKnown(own, ({ results }) => engagementsOf(results)),
    rate: { share: engaged === undefined || !over ? undefined : engaged / over, known: both.length, of: own.length },
    followers: followersIn(days, { from, to }),
    clicks: sumKnown(told, ({ clicks }) => clicks).sum,
    conversions: sumKnown(told, ({ conversions }) => conversions).sum,
    networks: networks.sort((one, other) => (other.engagements.sum ?? -1) - (one.engagements.sum ?? -1)),
    young: own.filter(({ at, resultsAt }) => at !== undefined && resultsAt !== undefined && resultsAt - at < week).length,
  };
}

export const isWithin = (day: string, { from, to }: Period): boolean => from <= day && day <= to;

/** A count from long before says nothing of where the period began. */
const oldest = 14;

function followersIn(days: readonly AccountDay[], { from, to }: Period): Known {
  const accounts = new Map<string, AccountDay[]>();
  for (const day of days) {
    if (day.results.followers === undefined || day.day > to || day.day < dayBefore(from, oldest)) continue;
    const key = `${day.network}:${day.account.toLowerCase()}`;
    accounts.set(key, [...(accounts.get(key) ?? []), day]);
  }
  return sumKnown([...accounts.values()], (own) => {
    const sorted = own.sort((one, other) => one.day.localeCompare(other.day));
    const before = sorted.filter(({ day }) => day <= from).at(-1) ?? undefined;
    const last = sorted.at(-1);
    if (!before || !last || last.day <= from) return undefined;
    return (last.results.followers ?? 0) - (before.results.followers ?? 0);
  });
}

/** "2026-11-01", 3 → "2026-10-29" */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days a period has. */
export const lengthOf = ({ from, to }: Period): number => Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000) + 1;

/** The period before it, of the same length. */
export const periodBefore = (period: Period): Period => ({ from: dayBefore(period.from, lengthOf(period)), to: dayBefore(period.from, 1) });
