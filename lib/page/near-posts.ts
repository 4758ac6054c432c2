import { createIdleWork } from './idle-work';

/** How many screens above and below the view are looked at; also inside boxes that scroll by themselves. */
const margin = '200% 0px';

/**
 * Feeds bring a few posts at a time, near the view and just before they are seen: those are looked at in place, a frame sooner
 * (coverage at three posts a frame on a busy machine: 81 % of the posts against 31; measured). More at once is a whole page, most of it far away.
 */
const few = 12;

/**
 * Hands on those posts that are near the view, in the browser's idle moments, and tells when one is far again: a page may hold
 * twenty thousand. The browser says where things are (an IntersectionObserver), so nothing here forces layout. What has no box of
 * its own is always near, and so is everything in a page that is not shown: nobody says where it stands.
 */
export function createNearPosts({
  document,
  onNear,
  onFar,
  after,
  until,
}: {
  document: Document;
  /** One that is near and was not looked at since it came, changed, or came near. */
  onNear(element: Element): void;
  onFar(element: Element): void;
  /** When an idle moment is over in which some were handed on. */
  after(): void;
  until: AbortSignal;
}): { came(elements: Iterable<Element>): void; isNear(element: Element): boolean } {
  const near = new WeakSet<Element>();
  const watched = new WeakSet<Element>();
  const idle = createIdleWork({ document, each: onNear, after, until });
  const { IntersectionObserver: Observer } = document.defaultView ?? {};
  const observer =
    Observer &&
    new Observer(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect: box } of entries) {
          if (near.has(target) && isIntersecting) continue; // it came a moment ago
          if (isIntersecting || (box.width === 0 && box.height === 0 && target.isConnected)) {
            near.add(target);
            idle.add(target);
          } else if (near.delete(target)) onFar(target);
        }
      },
      // `scrollMargin` is the same for boxes that scroll (Chrome 120, Firefox 141); older type lists don't know it.
      { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
    );
  until.addEventListener('abort', () => observer?.disconnect());

  const isNear = (element: Element): boolean => !observer || document.hidden || near.has(element);
  const watch = (element: Element) => {
    if (watched.has(element)) return;
    watched.add(element);
    observer?.observe(element);
  };
  return {
    came(elements) {
      const come = [...elements];
      if (come.length <= few) {
        for (const element of come) if (!watched.has(element)) near.add(element);
        for (const element of come) if (isNear(element)) onNear(element);
        after();
      }
      for (const element of come) {
        watch(element);
        if (come.length > few && isNear(element)) idle.add(element);
      }
    },
    isNear,
  };
}
