import type { Words } from '../i18n';

/** "4.2 %" as the language writes it. `share`: 0 to 1. */
export const sayShare = (share: number, { locale }: Pick<Words, 'locale'>): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 }).format(share);

/** "+12 %", "-3 %". */
export const sayChange = (share: number, { locale }: Pick<Words, 'locale'>): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(share);

/** At most two places: money, and slopes. */
export const sayMoney = (value: number, { locale }: Pick<Words, 'locale'>): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

/** "+3.2", "-1". */
export const saySigned = (value: number, { locale }: Pick<Words, 'locale'>): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
