import { type ReadonlySignal, signal } from '@preact/signals';
import type { PracticeState } from '../../components/welcome/Practice';
import { sayError, type Words } from '../../lib/i18n';
import { onChange } from '../../lib/live/announce';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import { practice as network } from '../../lib/networks/practice';
import { sharedWorld } from '../../lib/page/shared-world';
import { createShield } from '../../lib/page/shield';
import { mountCard } from '../card/mount-card';
import type { FeedHost } from '../feed/feed-host';
import { startPage } from '../feed/start-page';
import { mountWriting } from '../writing/mount-writing';

const key = 'practice:startedAt';

/**
 * The practice feed's run: begun by a press, gone on with after a reload (its records are there until it is ended), and
 * ended with every trace removed. What runs on it is what runs on a network's page.
 */
export function createPractice(words: Words): { state: ReadonlySignal<PracticeState>; start(): void; end(): Promise<void> } {
  const begun = Number(localStorage.getItem(key) ?? Number.NaN);
  const state = signal<PracticeState>({ kind: 'off' });
  let run = new AbortController();

  const open = (startedAt: number) => {
    run = new AbortController();
    state.value = { kind: 'running', startedAt };
    observe(run.signal);
  };
  const end = async () => {
    const now = state.peek();
    if (now.kind !== 'running' && now.kind !== 'failed') return;
    const { startedAt } = now;
    run.abort();
    state.value = { kind: 'ending', startedAt };
    try {
      const { removed } = await request('practice.end', { write: newWrite() });
      localStorage.removeItem(key);
      state.value = { kind: 'ended', removed };
    } catch (error) {
      state.value = { kind: 'failed', startedAt, message: sayError(error, words) };
    }
  };
  if (Number.isFinite(begun)) open(begun);

  return {
    state,
    start() {
      const startedAt = Date.now();
      localStorage.setItem(key, String(startedAt));
      open(startedAt);
    },
    end,
  };
}

/** The same code as in a network's page, with the card at hand instead of brought in by the background. */
function observe(until: AbortSignal): void {
  const world = sharedWorld<FeedHost>();
  const host = startPage({
    network,
    mode: 'feed',
    shield: createShield(window, until),
    loadCard: async (host) => {
      world.card ??= mountCard(host);
      return world.card;
    },
    loadWriting: async (host) => {
      world.writing ??= mountWriting(host);
      return world.writing;
    },
    onFailure: (error) => console.warn('Feedside: practice', error),
    until,
  });
  onChange((changed) => changed.has('chips') && host.feed.refresh(), until);
  until.addEventListener('abort', () => {
    if (world.host === host) delete world.host;
    delete world.writing;
    delete world.card;
  });
}
