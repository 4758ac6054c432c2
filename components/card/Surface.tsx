import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The page's own background decides; `undefined`: the device does. */
export type Theme = 'light' | 'dark' | undefined;

/**
 * What floats in a network's page: card and picker. Takes the focus when it opens, keeps Tab inside, closes on Escape;
 * the focus goes back to the chip or composer by whoever opened it. The element with `data-autofocus` is focused first.
 */
export function Surface({ label, theme, onClose, children }: { label: string; theme: Theme; onClose(): void; children: ComponentChildren }) {
  const surface = useRef<HTMLDivElement>(null);
  const within = useRef(true);
  // After each drawing: the button that had the focus may be gone, and the keyboard must not fall out of the card.
  useLayoutEffect(() => {
    const { current } = surface;
    if (current && within.current && (!holdsFocus(current) || focused(current) === current)) focusIn(current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Tab' && surface.current) keepInside(event, surface.current);
  };
  const notice = (event: FocusEvent) => {
    within.current = event.type === 'focusin' || surface.current?.contains(event.relatedTarget as Node | null) === true;
  };
  return (
    <div
      ref={surface}
      class="fs-surface"
      data-theme={theme ?? ''}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusIn={notice}
      onFocusOut={notice}
    >
      {children}
    </div>
  );
}

const focused = (surface: HTMLElement): Element | null => (surface.getRootNode() as Document | ShadowRoot).activeElement;

const holdsFocus = (surface: HTMLElement): boolean => surface.contains(focused(surface));

const focusIn = (surface: HTMLElement): void => (surface.querySelector<HTMLElement>('[data-autofocus]') ?? surface).focus({ preventScroll: true });

const focusable = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href], [tabindex="0"]';

function keepInside(event: KeyboardEvent, surface: HTMLElement): void {
  const stops = [...surface.querySelectorAll<HTMLElement>(focusable)].filter((stop) => stop.tabIndex >= 0 && !stop.closest('[hidden]'));
  const at = focused(surface);
  const [first, last] = [stops[0], stops.at(-1)];
  const goal = event.shiftKey && (at === first || at === surface) ? last : !event.shiftKey && at === last ? first : undefined;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}
