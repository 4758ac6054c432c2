import type { Words } from '../../../lib/i18n';

type Speaking = Pick<Words, 't'>;

/** "×1.4", two digits: more would be more than is known. */
export const sayRatio = (ratio: number, { t }: Speaking): string => t('insights.study.ratio', { n: Number(ratio.toPrecision(2)) });

/** Charts draw doublings as equal steps; this says such a step: 1 is "×2". */
export const sayDoublings = (doublings: number, words: Speaking): string => sayRatio(2 ** doublings, words);

/** "42 %". Below one, a digit more. */
export const sayShare = (share: number, { t }: Speaking): string =>
  t('insights.templates.percent', { n: share > 0 && share < 0.01 ? Number((share * 100).toPrecision(1)) : Math.round(share * 100) });
