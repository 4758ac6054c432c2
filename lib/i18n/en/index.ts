import { card } from './card';
import { hints } from './hints';
import { problems } from './problems';
import { slots } from './slots';
import { units } from './units';

/**
 * Every word that Feedside says in English: one file per area, each key starting with its area's name. A new screen adds
 * its file and one line here.
 */
export const en = { ...card, ...hints, ...problems, ...slots, ...units } as const;

export type Key = keyof typeof en;
/** What a locale must hold. English is the whole; another locale may leave keys out and falls back to it. */
export type Locale = Readonly<Record<Key, string>>;
