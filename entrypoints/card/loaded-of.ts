import { type ReadonlySignal, signal } from '@preact/signals';
import type { Loaded } from '../../components/ui/Shown';

/** What a request has brought so far. */
export function loadedOf<Value>(answer: Promise<Value>): ReadonlySignal<Loaded<Value>> {
  const loaded = signal<Loaded<Value>>({ state: 'loading' });
  answer.then(
    (value) => {
      loaded.value = { state: 'ready', value };
    },
    (error: Error) => {
      loaded.value = { state: 'failed', error };
    },
  );
  return loaded;
}
