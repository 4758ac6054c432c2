import { type ReadonlySignal, signal } from '@preact/signals';
import { native } from '../messages/native';
import type { Step, WorkState } from '../model/work';

/*
 * Context: an import of 30,000 records takes a minute, and the background that does it may be stopped and asked again at any moment.
 * Decision: the page that starts work names it. How far it is stands under that name in `storage.session`, which every page of ours hears, and so
 * does the word that it was cancelled.
 * Consequence: work that is done again after a stop tells on under the same name, and stays cancelled. Writing there now and then also keeps the
 * worker alive while it works (Chromium stops one that calls no extension API for 30 s; measured).
 */
const stateKey = (id: string): string => `work:${id}`;
const cancelKey = (id: string): string => `work-cancelled:${id}`;
/** Milliseconds between two words on how far it is. */
const pause = 100;

/** The background's side. Without a name nobody watches, and nothing is written. */
export function createWorks(now: () => number = Date.now) {
  const cancelled = new Set<string>();
  return {
    async cancel(id: string): Promise<void> {
      cancelled.add(id);
      await native.storage.session.set({ [cancelKey(id)]: true });
    },
    /** Does work that tells its steps. */
    async run<Value>(id: string | undefined, work: (step: Step) => Promise<Value>): Promise<Value> {
      if (id === undefined) return work(() => true);
      if ((await native.storage.session.get(cancelKey(id)))[cancelKey(id)] === true) cancelled.add(id);
      const last = { at: -Infinity };
      const step: Step = (done, total) => {
        if (now() - last.at >= pause) {
          last.at = now();
          void native.storage.session.set({ [stateKey(id)]: { done, total } satisfies WorkState }).catch(() => undefined);
        }
        return !cancelled.has(id);
      };
      try {
        return await work(step);
      } finally {
        cancelled.delete(id);
        await native.storage.session.remove([stateKey(id), cancelKey(id)]).catch(() => undefined);
      }
    },
  };
}

/** The page's side: how far the work of this name is, as it is told; `undefined` before the first word. */
export function followWork(id: string, until: AbortSignal): ReadonlySignal<WorkState | undefined> {
  const state = signal<WorkState | undefined>();
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const next = area === 'session' ? changes[stateKey(id)]?.newValue : undefined;
    if (next !== undefined) state.value = next as WorkState;
  };
  native.storage.onChanged.addListener(heard);
  until.addEventListener('abort', () => native.storage.onChanged.removeListener(heard));
  return state;
}
