import { type ReadonlySignal, signal } from '@preact/signals';
import { onChange } from './announce';
import type { Topic } from './topics';

/** What a screen knows: nothing yet, the value (kept while a newer one loads), or why there is none. */
export type Live<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: Error };

/**
 * A signal that loads now and again whenever one of its topics changes in any context. One load at a time: while a feed is
 * scrolled, changes come faster than lists can be read, and a pile of questions would keep the chips waiting (7 ms for three posts
 * became 78 with the workbench open, measured). What changed meanwhile is loaded next. A value once shown stays when a reload fails.
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
  let isLoading = false;
  let isStale = false;
  const settled = () => {
    isLoading = false;
    if (isStale) reload();
  };
  const reload = () => {
    isStale = isLoading;
    if (isLoading || until?.aborted) return;
    isLoading = true;
    load().then(
      (value) => {
        if (!until?.aborted) result.value = { state: 'ready', value };
        settled();
      },
      (error: unknown) => {
        if (!until?.aborted && result.peek().state !== 'ready')
          result.value = { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
        settled();
      },
    );
  };
  onChange((changed) => {
    if (topics.some((topic) => changed.has(topic))) reload();
  }, until);
  reload();
  return Object.assign(result, { reload });
}
