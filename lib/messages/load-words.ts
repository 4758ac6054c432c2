import { type Locale, tableFor, type Words, words } from '../i18n';
import { native } from './native';

const key = 'language';

/** The language that the person chose for Feedside (BCP 47); `undefined`: the browser's. */
export async function chosenLanguage(): Promise<string | undefined> {
  const { [key]: chosen } = await native.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return typeof chosen === 'string' ? chosen : undefined;
}

/** Kept in `storage.local`, which the background and every page can read before anything else. `undefined`: the browser's again. */
export const chooseLanguage = (language: string | undefined): Promise<void> =>
  language === undefined ? native.storage.local.remove(key) : native.storage.local.set({ [key]: language });

/** Calls back when another language was chosen. */
export function onLanguage(listener: () => void): void {
  native.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.hasOwn(changes, key)) listener();
  });
}

interface Spoken {
  locale: string;
  table: Partial<Locale> | undefined;
}

/** The language to speak and the table for it: `undefined` for English, and where the file can't be read. For the background and our pages. */
export const loadTable = async (): Promise<Spoken> => tableOf((await chosenLanguage()) ?? native.i18n.getUILanguage());

async function tableOf(locale: string): Promise<Spoken> {
  const name = tableFor(locale);
  try {
    const file = name && (await fetch(native.runtime.getURL(`/locales/${name}.json`)));
    return { locale, table: file ? ((await file.json()) as Partial<Locale>) : undefined };
  } catch (error) {
    console.error(`Feedside: its words for ${locale} could not be read; English is spoken`, error);
    return { locale, table: undefined };
  }
}

/** The words of the language to speak, or of another one (BCP 47): what goes to other people need not be in the language of the screen. */
export async function loadWords(language?: string): Promise<Words> {
  const { locale, table } = language === undefined ? await loadTable() : await tableOf(language);
  return words(locale, { table });
}
