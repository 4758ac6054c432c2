import type { ReadonlySignal } from '@preact/signals';

/** Resolves when the signal has another value than now; `after`: what makes it change. */
export function nextValue<Value>(of: ReadonlySignal<Value>, after: () => void): Promise<void> {
  const before = of.peek();
  return new Promise((resolve) => {
    const stop = of.subscribe((value) => {
      if (value === before) return;
      queueMicrotask(() => stop());
      resolve();
    });
    after();
  });
}
