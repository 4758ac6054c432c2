import type { NetworkId } from '../model/network';
import type { AccountDay } from '../model/published';
import { type Trend, theilSen } from './theil-sen';

const day = 86_400_000;
/** Fewer days say nothing of a slope, nor do days that lie closer together than a week. */
const fewestDays = 7;
const shortest = 6;

/**
 * How an account's followers went. `few`: fewer than seven days are known, or they span less than a week. `small`: the interval of the slope holds
 * zero, or all that changed is less than the page's rounding shows. Slopes are for each week.
 */
export interface FollowerGrowth {
  network: NetworkId;
  account: string;
  /** Noon of the day in UTC, oldest first. */
  points: { at: number; followers: number }[];
  verdict: 'few' | 'small' | 'up' | 'down';
  week: Pick<Trend, 'slope' | 'low' | 'high'> | undefined;
  trend: Trend | undefined;
}

/** Every account with at least one day in `from <= day <= to` ("2026-11-22"), largest last count first. */
export function followerGrowth(days: readonly AccountDay[], { from, to }: { from: string; to: string }): FollowerGrowth[] {
  const accounts = new Map<string, AccountDay[]>();
  for (const each of days) {
    if (each.day < from || each.day > to || each.results.followers === undefined) continue;
    const key = `${each.network}:${each.account.toLowerCase()}`;
    accounts.set(key, [...(accounts.get(key) ?? []), each]);
  }
  return [...accounts.values()].map(growthOf).sort((one, other) => (other.points.at(-1)?.followers ?? 0) - (one.points.at(-1)?.followers ?? 0));
}

function growthOf(days: readonly AccountDay[]): FollowerGrowth {
  const points = days
    .map(({ day: name, results }) => ({ at: Date.parse(`${name}T12:00:00Z`), followers: results.followers ?? 0 }))
    .sort((one, other) => one.at - other.at);
  const [first] = days;
  const start = points[0]?.at ?? 0;
  const span = ((points.at(-1)?.at ?? 0) - start) / day;
  const trend =
    points.length < fewestDays || span < shortest ? undefined : theilSen(points.map(({ at, followers }) => ({ x: (at - start) / day, y: followers })));
  const unit = roundedTo(points.map(({ followers }) => followers));
  const week = trend && { slope: trend.slope * 7, low: trend.low * 7, high: trend.high * 7 };
  const isSmall = trend !== undefined && ((trend.low <= 0 && trend.high >= 0) || Math.abs(trend.slope) * span < unit);
  return {
    network: first?.network ?? 'practice',
    account: first?.account ?? '',
    points,
    verdict: trend === undefined ? 'few' : isSmall ? 'small' : trend.slope > 0 ? 'up' : 'down',
    week,
    trend,
  };
}

/** "12.3K" on a page is 12,300: what all counts are whole hundreds of is rounded to hundreds. */
function roundedTo(counts: readonly number[]): number {
  for (const unit of [100_000, 10_000, 1000, 100]) if (counts.every((count) => count >= unit * 10 && count % unit === 0)) return unit;
  return 1;
}
