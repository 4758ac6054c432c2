import { reasonsToWait } from '../../lib/hints/reasons-to-wait';
import type { FeedHost } from './feed-host';

interface World {
  host?: FeedHost;
  /** The post that was gone to last. */
  wentTo?: string;
}

/** `none`: nobody waits in this page, as far as it was read, and the page may say so. `elsewhere`: the waiting list knows more. */
type WentToNext = 'there' | 'none' | 'elsewhere';

/** Frames until the chip of a post that was far away stands. */
const patience = 60;

/**
 * Scrolls to the next post that waits for an answer and gives its chip the focus. The next one is the one after where the last press went
 * while that is on the screen, else the first from the top of the screen on; after the last one comes the first.
 */
export function goToNextWaiting(document: Document, world: World): WentToNext {
  const { host } = world;
  if (!host) return 'elsewhere';
  const { feed, network } = host;
  const waiting = [...document.querySelectorAll<HTMLElement>(network.posts)].filter((element) =>
    feed.faceOf(element).judged?.reasons.some(({ hint }) => reasonsToWait.has(hint)),
  );
  const idOf = (element: Element) => network.identify(element, feed.look());
  const last = waiting.findIndex((element) => idOf(element) === world.wentTo && isOnScreen(element));
  const from = last >= 0 ? last + 1 : waiting.findIndex((element) => element.getBoundingClientRect().top >= 0);
  const next = waiting[from] ?? waiting[0];
  if (!next) return host.mode === 'feed' ? 'none' : 'elsewhere';
  const id = idOf(next);
  if (id === undefined) delete world.wentTo;
  else world.wentTo = id;
  next.scrollIntoView({ block: 'center' });
  focusChip(next, feed, patience);
  return 'there';
}

/** Where hints stand beside the feed there is no chip: the post is brought into view, and nothing else is touched. */
function focusChip(element: HTMLElement, feed: FeedHost['feed'], frames: number): void {
  const { chip } = feed.faceOf(element);
  if (chip?.isConnected) chip.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusChip(element, feed, frames - 1));
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
