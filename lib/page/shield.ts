/** Kinds of events that must never tell the page what is done inside our roots. */
const kinds = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focusin',
  'focusout',
  'paste',
  'copy',
  'cut',
  'drop',
] as const;

/** A host of ours: either with a root whose insides get the events, or with one handler for presses (a chip). Or an editor of the page's. */
export interface Guarded {
  /** Hears each event first; the page hears those that it answers false to, as if nobody were there. */
  takes?(event: Event): boolean;
  root?: ShadowRoot;
  onPress?(event: MouseEvent): void;
}

/**
 * Keeps every press and key on our own hosts from the page: a closed root alone does not (measured: the page hears every
 * key, retargeted at the host). One capturing listener per kind on the window, placed before the page's own, stops the
 * event and plays it again inside the root as a clone that does not leave it. Only events of the person's own hand are
 * played; one that the page made up is swallowed.
 */
export function createShield(window: Window, until: AbortSignal): { guard(host: Element, how: Guarded): void; release(host: Element): void } {
  const guarded = new WeakMap<EventTarget, Guarded>();
  const listener = (event: Event) => {
    const how = event.target && guarded.get(event.target);
    if (!how || how.takes?.(event) === false) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    if (how.root) replay(event, how.root);
    else if (event.type === 'click') {
      event.preventDefault();
      how.onPress?.(event as MouseEvent);
    }
  };
  for (const kind of kinds) window.addEventListener(kind, listener, { capture: true, signal: until });
  return {
    guard: (host, how) => void guarded.set(host, how),
    release: (host) => void guarded.delete(host),
  };
}

function replay(event: Event, root: ShadowRoot): void {
  const target = targetOf(event, root);
  if (!target) return;
  const clone = cloneOf(event);
  target.dispatchEvent(clone);
  // The clone's own default (submit, check, follow) takes the place of the original's; for keys and typing it has none.
  if (clone.defaultPrevented || event.type === 'click') event.preventDefault();
}

const targetOf = (event: Event, root: ShadowRoot): Element | null => {
  const isPointed = event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  return (isPointed && root.elementFromPoint((event as MouseEvent).clientX, (event as MouseEvent).clientY)) || root.activeElement || root.firstElementChild;
};

/** The same event, told only inside the root (`composed: false`). */
function cloneOf(event: Event): Event {
  const how = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) return keyOf(event, how);
  const Kind = event.constructor as new (type: string, init: EventInit) => Event;
  const init: Record<string, unknown> = {};
  for (const key in event) {
    const value = (event as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'function') init[key] = value;
  }
  return new Kind(event.type, { ...init, ...how } as EventInit);
}

const keyParts = ['key', 'code', 'location', 'repeat', 'isComposing', 'ctrlKey', 'shiftKey', 'altKey', 'metaKey'] as const;

/** Firefox makes every KeyboardEvent composed whatever is asked (seen in 153), so the page would hear it: a plain event carries the key. */
function keyOf(event: KeyboardEvent, how: EventInit): Event {
  const clone = new Event(event.type, how);
  for (const part of keyParts) Object.defineProperty(clone, part, { value: event[part], enumerable: true });
  return clone;
}
