/** What can be pressed in the first frame, in the same order as in the frame that code draws over it. */
const pressable = 'button, textarea, a';

/**
 * Remembers what is pressed in the popup's first frame before any code stands behind it (a click, Ctrl+Enter in the box), and
 * returns the function that plays it again once the code has drawn: a press is never lost because it came too soon.
 */
export function rememberPresses(app: Element): () => void {
  const all = () => [...app.querySelectorAll<HTMLElement>(pressable)];
  const pressed: { place: number; event: Event }[] = [];
  const remember = (event: Event) => {
    const place = all().findIndex((each) => each.contains(event.target as Node));
    if (place >= 0 && (event.type === 'click' || isKeep(event))) pressed.push({ place, event });
  };
  app.addEventListener('click', remember);
  app.addEventListener('keydown', remember);
  return () => {
    app.removeEventListener('click', remember);
    app.removeEventListener('keydown', remember);
    for (const { place, event } of pressed) {
      const again = event instanceof KeyboardEvent ? new KeyboardEvent('keydown', event) : new MouseEvent('click', event as MouseEvent);
      all()[place]?.dispatchEvent(again);
    }
  };
}

const isKeep = (event: Event) => event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
