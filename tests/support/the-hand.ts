const kinds: Record<string, new (type: string, init?: EventInit) => Event> = { click: MouseEvent, keydown: KeyboardEvent, focusin: FocusEvent };

/** An event as the person's own hand makes it: trusted. The simulated DOM only makes events that scripts make. */
export function theHand(type: string, target: EventTarget, init: Record<string, unknown> = {}): Event {
  const Kind = kinds[type] ?? Event;
  const event = new Kind(type, { bubbles: true, cancelable: true, composed: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: true });
  // Who listens at the document is told of the outermost host, which the simulated DOM forgets.
  if (isInShadowRoot(target)) Object.defineProperty(event, 'target', { value: outermostHost(target) });
  target.dispatchEvent(event);
  return event;
}

const isInShadowRoot = (target: EventTarget): target is Element => target instanceof Element && target.getRootNode() instanceof ShadowRoot;

function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}
