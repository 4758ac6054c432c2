import { browser } from 'wxt/browser';
import { lateWords, type Words, words } from '../../lib/i18n';
import { loadTable, onLanguage } from '../../lib/messages/load-words';

/** What the background says, and how the scripts that it brings into pages learn the same words. */
export interface Speech {
  words: Words;
  /** Until then `words` speaks English. */
  loaded: Promise<void>;
  /** Makes the words known in a tab, for a script that comes after; nothing to do where English is spoken. */
  teach(tab: number): Promise<void>;
}

/** `onOther`: another language is spoken now; what the browser itself shows of ours is to be said anew. */
export function startSpeech({ onOther }: { onOther(words: Words): void }): Speech {
  const load = () => {
    const spoken = loadTable();
    return { spoken, words: spoken.then(({ locale, table }) => words(locale, { table })) };
  };
  let now = load();
  const late = lateWords(words('en'), now.words);
  onLanguage(() => {
    now = load();
    void late.become(now.words).then(() => onOther(late.words));
  });
  return {
    words: late.words,
    loaded: late.loaded,
    async teach(tab) {
      const { locale, table } = await now.spoken;
      if (table) await browser.scripting.executeScript({ target: { tabId: tab }, func: keepInPage, args: [locale, table] });
    },
  };
}

/** Runs in the page's isolated world, alone: lib/page/shared-world.ts says where. */
function keepInPage(locale: string, table: Record<string, string>): void {
  const world = (globalThis as unknown as Record<symbol, { spoken?: unknown } | undefined>)[Symbol.for('feedside')];
  if (world) world.spoken ??= { locale, table };
}
