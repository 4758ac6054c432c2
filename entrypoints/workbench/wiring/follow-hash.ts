import { type ReadonlySignal, signal } from '@preact/signals';

/** The part of the address after "#", as it changes. Coming to another place, the page begins at its top and its heading has the focus. */
export function followHash(until: AbortSignal): ReadonlySignal<string> {
  const hash = signal(location.hash);
  const follow = () => {
    hash.value = location.hash;
    requestAnimationFrame(() => {
      document.querySelector('main')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    });
  };
  addEventListener('hashchange', follow, { signal: until });
  return hash;
}
