import { type ReadonlySignal, signal } from '@preact/signals';
import { onChange } from './announce';
import type { Topic } from './topics';

/** What a screen knows: nothing yet, the value (kept while a newer one loads), or why there is none. */
export type Live<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: Error };

/**
 * A signal that loads now and again whenever one of its topics changes in any context. An answer that a later load
 * overtook is dropped; a value once shown stays when a reload fails.
 */
export function liveQuery<Value>({
  topics,
  load,
  until,
}: {
  topics: readonly Topic[];
  load: () => Promise<Value>;
  until?: AbortSignal;
}): ReadonlySignal<Live<Value>> & { reload(): void } {
  const result = signal<Live<Value>>({ state: 'loading' });
  let newest = 0;
  const reload = () => {
    const mine = ++newest;
    load().then(
      (value) => {
        if (mine === newest && !until?.aborted) result.value = { state: 'ready', value };
      },
      (error: unknown) => {
        if (mine === newest && !until?.aborted && result.peek().state !== 'ready')
          result.value = { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
      },
    );
  };
  onChange((changed) => {
    if (topics.some((topic) => changed.has(topic))) reload();
  }, until);
  reload();
  return Object.assign(result, { reload });
}
