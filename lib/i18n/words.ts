import { en, type Locale } from './en';
import { speak, type Words } from './speak';

const isEnglish = /^en(?:[-_]|$)/i;

/**
 * The words of one language, from its table; without one, English words, numbers and dates, so that a sentence is of one piece. What a
 * table leaves out is said in English. `zone`: IANA name; the device's own when left out.
 */
export function words(locale: string, { zone, table }: { zone?: string | undefined; table?: Partial<Locale> | undefined } = {}): Words {
  const spoken = table || isEnglish.test(locale) ? locale.replaceAll('_', '-') : 'en';
  return speak(spoken, table ? [table, en] : [en], zone);
}
