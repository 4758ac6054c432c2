import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The first field of what was just begun gets the focus: whoever pressed "New" wants to write. Where words stand already, or were taken out again, the caret stays. */
export function useFirstFocus(isEmpty: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const begun = useRef(isEmpty);
  useLayoutEffect(() => {
    if (begun.current) field.current?.focus();
  }, []);
  return field;
}
