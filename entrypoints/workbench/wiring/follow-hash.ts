import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * The part of the address after "#", as it changes. Coming to another place (`#drafts` → `#ideas`), or where what had the
 * focus went out of view, the page begins at its top and its main part has the focus; who types into a field that brings the place about goes on typing.
 */
export function followHash(until: AbortSignal): ReadonlySignal<string> {
  const hash = signal(location.hash);
  const follow = () => {
    const moved = placeOf(hash.peek()) !== placeOf(location.hash);
    hash.value = location.hash;
    requestAnimationFrame(() => {
      if (document.activeElement?.matches('[data-keeps-focus]')) return;
      if (!moved && document.activeElement?.checkVisibility()) return;
      document.querySelector('main')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    });
  };
  addEventListener('hashchange', follow, { signal: until });
  return hash;
}

const placeOf = (hash: string): string | undefined => hash.split(/[/?]/, 1)[0];
