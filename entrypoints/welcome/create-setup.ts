import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { stepOf } from '../../components/welcome/setup-steps';
import type { Live } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Settings, SetupStep } from '../../lib/model/settings';

/**
 * Where one is among the first steps: by the address, else where one left. Kept when the person goes on to another step: looking at
 * the page writes nothing, and two of them open at once don't move each other. `achieved`: what is done by what is there.
 */
export function createSetup({
  hash,
  settings,
  achieved,
}: {
  hash: ReadonlySignal<string>;
  settings: ReadonlySignal<Live<Settings>>;
  achieved: ReadonlySignal<readonly SetupStep[]>;
}): { step: ReadonlySignal<SetupStep>; done: ReadonlySignal<readonly SetupStep[]> } {
  const kept = computed(() => (settings.value.state === 'ready' ? settings.value.value.setup : undefined));
  /** Where one left, as it stood when this page was opened. */
  const left = signal<SetupStep | undefined>();
  effect(() => {
    if (kept.value) left.value = left.peek() ?? kept.value.at ?? 'networks';
  });
  const step = computed((): SetupStep => stepOf(hash.value) ?? left.value ?? 'networks');
  const done = computed(() => [...new Set([...(kept.value?.done ?? []), ...achieved.value])]);

  // Not on opening: `subscribe` calls at once.
  let isOpening = true;
  hash.subscribe((address) => {
    const at = stepOf(address);
    const before = kept.peek();
    if (isOpening || !at || !before) return;
    const setup = { done: done.peek(), at, over: before.over || at === 'ready' };
    // Lost, it is written with the next step: nothing of the person's is in it.
    void request('settings.save', { write: newWrite(), changes: { setup } }).catch(() => undefined);
  });
  isOpening = false;
  return { step, done };
}
