import { sayWhen } from '../card/say-when';

const week = 6 * 86_400_000;

/** With its date where the weekday alone could be another week's. */
export const sayDay = (time: number, now: number, locale: string): string =>
  time - now < week
    ? sayWhen(time, now, locale)
    : new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(time);
