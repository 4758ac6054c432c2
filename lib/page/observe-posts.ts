import { allWithin, closest, matches } from './closest';

/**
 * Tells about posts that come into the page, change, or are filled with another post: all feeds recycle their nodes,
 * each in its own way (facts: X re-creates cells, Mastodon empties articles, Bluesky hides screens). One observer for
 * the page, child lists only, and nothing in it that forces layout. `ignore` leaves our own nodes out.
 */
export function observePosts({
  document,
  posts,
  onPosts,
  onRemoved,
  ignore,
  until,
}: {
  document: Document;
  /** Selector of every post root. */
  posts: string;
  onPosts(elements: Set<Element>): void;
  /** Something was taken out of the page. */
  onRemoved(): void;
  ignore(node: Node): boolean;
  until: AbortSignal;
}): void {
  const observer = new MutationObserver((records) => {
    const touched = new Set<Element>();
    let removed = false;
    for (const { addedNodes, removedNodes, target } of records) {
      removed ||= removedNodes.length > 0;
      let foreign = addedNodes.length === 0;
      for (const node of addedNodes) {
        if (ignore(node)) continue;
        foreign = true;
        if (node instanceof Element) collect(node, posts, touched);
      }
      if (foreign) {
        const owner = target instanceof Element ? closest(target, posts) : null;
        if (owner) touched.add(owner);
      }
    }
    if (removed) onRemoved();
    if (touched.size > 0) onPosts(touched);
  });
  observer.observe(document, { childList: true, subtree: true });
  until.addEventListener('abort', () => observer.disconnect());
  const present = new Set(document.querySelectorAll(posts));
  if (present.size > 0) onPosts(present);
}

function collect(element: Element, posts: string, into: Set<Element>): void {
  if (matches(element, posts)) into.add(element);
  if (element.firstElementChild) for (const post of allWithin(element, posts)) into.add(post);
}
