import { browser } from 'wxt/browser';
import { lateWords, type Words, words } from '../../lib/i18n';
import { loadTable } from '../../lib/messages/load-words';

/** What the background says, and how the scripts that it brings into pages learn the same words. */
export interface Speech {
  words: Words;
  /** Until then `words` speaks English. */
  loaded: Promise<void>;
  /** Makes the words known in a tab, for a script that comes after; nothing to do where English is spoken. */
  teach(tab: number): Promise<void>;
}

export function startSpeech(): Speech {
  const spoken = loadTable();
  const late = lateWords(
    words('en'),
    spoken.then(({ locale, table }) => words(locale, { table })),
  );
  return {
    ...late,
    async teach(tab) {
      const { locale, table } = await spoken;
      if (table) await browser.scripting.executeScript({ target: { tabId: tab }, func: keepInPage, args: [locale, table] });
    },
  };
}

/** Runs in the page's isolated world, alone: lib/page/shared-world.ts says where. */
function keepInPage(locale: string, table: Record<string, string>): void {
  const world = (globalThis as unknown as Record<symbol, { spoken?: unknown } | undefined>)[Symbol.for('feedside')];
  if (world) world.spoken ??= { locale, table };
}
