import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Palette, type PaletteItem } from '../../../components/palette/Palette';
import { type Findable, rankItems } from '../../../components/palette/rank-items';
import { type ShortcutGroup, ShortcutSheet } from '../../../components/palette/ShortcutSheet';
import { findRecords } from './find-records';
import type { Screen } from './screen';

/** Something to go to or to do. */
export interface Command extends PaletteItem {
  /** Found by these words too. */
  words?: string;
  act(): void;
}

type Found = Command & Findable;

const mostShown = 40;

/**
 * Ctrl/Cmd+K and `?` for a page of ours: everything there is to go to, to do and to find. `commands` are those that hold now; `captured` makes the
 * one that keeps the typed words; `go` opens an address of the workbench ("#drafts/…") or, where it has one, of the side panel (`beside`).
 */
export function createPalette(
  screen: Screen,
  { commands, go, capture }: { commands: ReadonlySignal<readonly Command[]>; go(address: string, beside?: string): void; capture(words: string): void },
) {
  const { t } = screen.words;
  const isOpen = signal(false);
  const typed = signal('');
  const records = signal<readonly Found[]>([]);
  const busy = signal(false);
  const sheet = signal<readonly ShortcutGroup[] | undefined>();
  const state = { isLooking: false };

  const close = () => {
    isOpen.value = false;
    typed.value = '';
    records.value = [];
    busy.value = false;
  };
  const open = () => {
    sheet.value = undefined;
    isOpen.value = true;
  };
  /** One search at a time: what was typed meanwhile is looked for next, and answers that it overtook are dropped. */
  const look = async (words: string) => {
    typed.value = words;
    if (words.trim() === '') {
      records.value = [];
      busy.value = false;
      return;
    }
    busy.value = true;
    if (state.isLooking) return;
    state.isLooking = true;
    for (;;) {
      const asked = typed.peek();
      const found = asked.trim() === '' ? [] : await findRecords(asked, t).catch(() => []);
      if (asked !== typed.peek()) continue;
      records.value = found.map(({ address, beside, ...item }) => ({ ...item, isRecord: true, act: () => go(address, beside) }));
      break;
    }
    state.isLooking = false;
    busy.value = false;
  };
  const openSheet = async () => {
    const keys = (await browser.commands?.getAll().catch(() => [])) ?? [];
    sheet.value = shortcuts(screen, keys);
  };
  const items = computed<readonly Found[]>(() => {
    const words = typed.value.trim();
    const fitting = rankItems<Found>([...commands.value, ...records.value], words).slice(0, mostShown);
    if (words === '') return fitting;
    const label = t('palette.act.idea', { words: words.slice(0, 80) });
    return [...fitting, { id: 'capture', label, icon: 'idea', kind: t('palette.kind.act'), act: () => capture(words) }];
  });

  document.addEventListener(
    'keydown',
    (event) => {
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (isPalette) {
        event.preventDefault();
        if (isOpen.peek()) close();
        else open();
      } else if (
        event.key === '?' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isWriting(event.target) &&
        !document.querySelector('dialog[open]')
      ) {
        event.preventDefault();
        void openSheet();
      }
    },
    { signal: screen.until },
  );

  return {
    open,
    openSheet: () => void openSheet(),
    draw() {
      return (
        <>
          {isOpen.value && (
            <Palette
              typed={typed.value}
              items={items.value}
              busy={busy.value}
              onType={(words) => void look(words)}
              onChoose={({ id }) => {
                const chosen = items.peek().find((item) => item.id === id);
                close();
                chosen?.act();
              }}
              onClose={close}
            />
          )}
          {sheet.value && (
            <ShortcutSheet
              groups={sheet.value}
              changeHref="/workbench.html#settings"
              onClose={() => {
                sheet.value = undefined;
              }}
            />
          )}
        </>
      );
    },
  };
}

/** Where a "?" is a question mark. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])'));

const isMac = /mac/i.test(navigator.platform);
export const findKey = isMac ? '⌘K' : 'Ctrl+K';

function shortcuts({ words: { t } }: Screen, commands: readonly { name?: string; description?: string; shortcut?: string }[]): ShortcutGroup[] {
  const here = [
    { keys: findKey, does: t('palette.sheet.palette') },
    { keys: '?', does: t('palette.sheet.sheet') },
    { keys: isMac ? '⌘Enter' : 'Ctrl+Enter', does: t('palette.sheet.keep') },
  ];
  const anywhere = commands.flatMap(({ description, shortcut }) => (description ? [{ keys: shortcut || t('palette.sheet.none'), does: description }] : []));
  const card = [
    { keys: '↑ ↓', does: t('palette.sheet.next') },
    { keys: 'Enter', does: t('palette.sheet.choose') },
    { keys: 'Esc', does: t('palette.sheet.close') },
  ];
  const waiting = [
    { keys: '↑ ↓', does: t('palette.sheet.next') },
    { keys: 'Enter', does: t('palette.sheet.waiting.open') },
    { keys: 'Space', does: t('palette.sheet.waiting.mark') },
    { keys: 'D', does: t('palette.sheet.waiting.done') },
    { keys: 'S', does: t('palette.sheet.waiting.snooze') },
    { keys: 'U', does: t('palette.sheet.waiting.undo') },
  ];
  return [
    { title: t('palette.sheet.here'), rows: here },
    ...(anywhere.length > 0 ? [{ title: t('palette.sheet.anywhere'), rows: anywhere }] : []),
    { title: t('palette.sheet.waiting'), rows: waiting },
    { title: t('palette.sheet.card'), rows: card },
  ];
}
