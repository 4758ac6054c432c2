import { type Locale, tableFor, type Words, words } from '../i18n';
import { native } from './native';

/** The browser's own language and the table for it: `undefined` for English, and where the file can't be read. For the background and our pages. */
export async function loadTable(): Promise<{ locale: string; table: Partial<Locale> | undefined }> {
  const locale = native.i18n.getUILanguage();
  const name = tableFor(locale);
  try {
    const file = name && (await fetch(native.runtime.getURL(`/locales/${name}.json`)));
    return { locale, table: file ? ((await file.json()) as Partial<Locale>) : undefined };
  } catch (error) {
    console.error(`Feedside: its words for ${locale} could not be read; English is spoken`, error);
    return { locale, table: undefined };
  }
}

/** The words of the browser's own language. */
export async function loadWords(): Promise<Words> {
  const { locale, table } = await loadTable();
  return words(locale, { table });
}
