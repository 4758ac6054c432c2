import { computed, type ReadonlySignal } from '@preact/signals';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import type { Topic } from '../../../lib/live/topics';

interface OpenQuery<Value> {
  topics: readonly Topic[];
  until: AbortSignal;
  isOpen: ReadonlySignal<boolean>;
  load(): Promise<Value>;
}

/** As `liveQuery`, for a place that asks for much: loads while somebody looks at it, and whenever it is opened. */
export function openQuery<Value>({ topics, until, isOpen, load }: OpenQuery<Value>): ReadonlySignal<Live<Value>> & { reload(): void } {
  const known = liveQuery({ topics, until, load: async () => (isOpen.peek() ? { of: await load() } : undefined) });
  const opened = { before: isOpen.peek() };
  const end = isOpen.subscribe((open) => {
    if (open && !opened.before) known.reload();
    opened.before = open;
  });
  until.addEventListener('abort', end);
  const shown = computed((): Live<Value> => {
    const { value: now } = known;
    if (now.state !== 'ready') return now;
    return now.value ? { state: 'ready', value: now.value.of } : { state: 'loading' };
  });
  return Object.assign(shown, { reload: known.reload });
}
