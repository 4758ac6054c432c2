import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Palette, type PaletteItem } from '../../../components/palette/Palette';
import { type Findable, rankItems } from '../../../components/palette/rank-items';
import { type ShortcutGroup, ShortcutSheet } from '../../../components/palette/ShortcutSheet';
import type { Settings } from '../../../lib/model/settings';
import { findPeople } from './find-people';
import { findRecords } from './find-records';
import { focusNewNote } from './focus-new-note';
import type { Screen } from './screen';
import { shortcutGroups } from './shortcut-groups';

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
  {
    commands,
    listKeys,
    go,
    capture,
  }: {
    commands: ReadonlySignal<readonly Command[]>;
    listKeys: ReadonlySignal<Settings['listKeys']>;
    go(address: string, beside?: string): void;
    capture(words: string): void;
  },
) {
  const { t } = screen.words;
  const isOpen = signal(false);
  const typed = signal('');
  /** Chosen is somebody to write a note about, and nothing else. */
  const isForNote = signal(false);
  const records = signal<readonly Found[]>([]);
  const busy = signal(false);
  const sheet = signal<readonly ShortcutGroup[] | undefined>();
  const state = { isLooking: false };

  const close = () => {
    isOpen.value = false;
    isForNote.value = false;
    typed.value = '';
    records.value = [];
    busy.value = false;
  };
  const open = () => {
    sheet.value = undefined;
    isOpen.value = true;
  };
  const openForNote = () => {
    open();
    isForNote.value = true;
    void look('');
  };
  const find = async (words: string): Promise<Found[]> => {
    if (isForNote.peek()) {
      const people = await findPeople(words, t).catch(() => []);
      return people.map(({ address, beside, ...item }) => ({
        ...item,
        isRecord: true,
        act() {
          go(address, beside);
          focusNewNote(screen.until);
        },
      }));
    }
    const found = words.trim() === '' ? [] : await findRecords(words, t).catch(() => []);
    return found.map(({ address, beside, ...item }) => ({ ...item, isRecord: true, act: () => go(address, beside) }));
  };
  /** One search at a time: what was typed meanwhile is looked for next, and answers that it overtook are dropped. */
  const look = async (words: string) => {
    typed.value = words;
    if (words.trim() === '' && !isForNote.peek()) {
      records.value = [];
      busy.value = false;
      return;
    }
    busy.value = true;
    if (state.isLooking) return;
    state.isLooking = true;
    for (;;) {
      const asked = typed.peek();
      const wasForNote = isForNote.peek();
      const found = await find(asked);
      if (isOpen.peek() && (asked !== typed.peek() || wasForNote !== isForNote.peek())) continue;
      records.value = isOpen.peek() ? found : [];
      break;
    }
    state.isLooking = false;
    busy.value = false;
  };
  const openSheet = async () => {
    const keys = (await browser.commands?.getAll().catch(() => [])) ?? [];
    sheet.value = shortcutGroups(screen, { commands: keys, listKeys: listKeys.peek() });
  };
  const items = computed<readonly Found[]>(() => {
    const words = typed.value.trim();
    if (isForNote.value) return records.value.slice(0, mostShown);
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
    openForNote,
    openSheet: () => void openSheet(),
    draw() {
      return (
        <>
          {isOpen.value && (
            <Palette
              typed={typed.value}
              items={items.value}
              busy={busy.value}
              asks={isForNote.value ? 'person' : 'anything'}
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
