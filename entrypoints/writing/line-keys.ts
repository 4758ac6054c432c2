/**
 * The line stands behind its box in the order of Tab, though it lies at the end of the page: Tab leads into it once, and on from
 * there to what the page has next. The page hears none of these keys.
 */
export function listenForLineKeys({
  root,
  editor,
  canEnter,
  onEscape,
  giveBack,
  until,
}: {
  root: ShadowRoot;
  editor: HTMLElement;
  canEnter(): boolean;
  onEscape(): boolean;
  /** The editor gets the focus again, and its caret where it was. */
  giveBack(): void;
  until: AbortSignal;
}): void {
  const buttons = () => [...root.querySelectorAll('button')];
  let wasThere = false;
  const take = (event: Event, act: () => void) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  const enter = () => buttons()[0]?.focus({ preventScroll: true });
  const fromEditor = (event: KeyboardEvent) => {
    if (!event.isTrusted || !event.composedPath().includes(editor)) return;
    if (event.key !== 'Tab') {
      wasThere = false;
      return;
    }
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented || wasThere || !canEnter()) return;
    wasThere = true;
    take(event, enter);
  };
  // What happens inside comes as a copy that the shield plays.
  const inside = (event: Event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    if (key === 'Escape') return take(event, onEscape() ? enter : giveBack);
    const edge = shiftKey ? buttons()[0] : buttons().at(-1);
    if (key === 'Tab' && root.activeElement === edge) take(event, giveBack);
  };
  window.addEventListener('keydown', fromEditor, { capture: true, signal: until });
  root.addEventListener('keydown', inside, { signal: until });
}
