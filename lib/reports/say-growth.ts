import type { Words } from '../i18n';
import type { FollowerGrowth } from './follower-growth';
import { saySigned } from './say-number';

/** How an account's followers went, in one sentence. */
export function sayGrowth({ verdict, account, points, week }: FollowerGrowth, words: Words): string {
  const { t, number } = words;
  if (verdict === 'few' || week === undefined) return t('insights.followers.few', { account, n: points.length });
  if (verdict === 'small') return t('insights.followers.small', { account, count: number(points.at(-1)?.followers ?? 0) });
  const values = { account, slope: saySigned(week.slope, words), low: saySigned(week.low, words), high: saySigned(week.high, words) };
  return t(`insights.followers.${verdict}`, values);
}
