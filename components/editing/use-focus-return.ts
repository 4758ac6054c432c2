import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The button that opened an editor in its own place gets the focus back when the editor closes. */
export function useFocusReturn(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (wasOpen.current && !open && (document.activeElement === null || document.activeElement === document.body)) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return opener;
}
