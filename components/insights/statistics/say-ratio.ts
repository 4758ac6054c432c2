import type { Words } from '../../../lib/i18n';

type Speaking = Pick<Words, 't'>;

/** "×1.4", two digits: more would be more than is known. */
export const sayRatio = (ratio: number, { t }: Speaking): string => t('insights.study.ratio', { n: Number(ratio.toPrecision(2)) });

/** Charts draw doublings as equal steps; this says such a step: 1 is "×2". */
export const sayDoublings = (doublings: number, words: Speaking): string => sayRatio(2 ** doublings, words);

/** "42 %". Near none and all a digit more, never rounded up to "100 %". */
export const sayShare = (share: number, { t }: Speaking): string => t('insights.templates.percent', { n: percentOf(share) });

function percentOf(share: number): number {
  if (share > 0 && share < 0.01) return Number((share * 100).toPrecision(1));
  return share > 0.99 && share < 1 ? Math.floor(share * 1000) / 10 : Math.round(share * 100);
}
