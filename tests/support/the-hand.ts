const kinds: Record<string, new (type: string, init?: EventInit) => Event> = { click: MouseEvent, keydown: KeyboardEvent, focusin: FocusEvent };

/** An event as the person's own hand makes it: trusted. The simulated DOM only makes events that scripts make. */
export function theHand(type: string, target: EventTarget, init: Record<string, unknown> = {}): Event {
  const Kind = kinds[type] ?? Event;
  const event = new Kind(type, { bubbles: true, cancelable: true, composed: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}
