import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Autosave, createAutosave } from '../../components/editing/create-autosave';
import { keepIn } from '../../components/editing/keep-in';
import type { You } from '../../components/welcome/Accounts';
import type { Live } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Settings } from '../../lib/model/settings';

/**
 * The two names as they are typed; there once the settings were read. Saved without a base revision: only these two fields
 * are written, and other settings may change at any time while a feed is read.
 */
export function createYou(settings: ReadonlySignal<Live<Settings>>): ReadonlySignal<Autosave<You, Settings> | undefined> {
  const you = signal<Autosave<You, Settings> | undefined>(undefined);
  effect(() => {
    const live = settings.value;
    if (live.state !== 'ready') return;
    const editing = you.peek();
    if (editing) editing.heard(live.value);
    else you.value = open(live.value);
  });
  const flush = () => void you.peek()?.flush();
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return you;
}

const open = (stored: Settings): Autosave<You, Settings> =>
  createAutosave<You, Settings>({
    stored,
    empty: { ownName: '', brand: '' },
    wordsOf: ({ ownName, brand }) => ({ ownName, brand }),
    same: (one, other) => one.ownName === other.ownName && one.brand === other.brand,
    save: ({ write, value }) => request('settings.save', { write, changes: value }),
    newWrite,
    keep: keepIn(localStorage, 'welcome:you'),
    delay: 400,
  });
