import type { Reading } from '../networks/define-network';

/** Time for a page to bring its first posts, in milliseconds. */
const patience = 15_000;
/** Fewer links are a page that has not come, or a wall to sign in. */
const fewestLinks = 15;
/** An empty page tells as much as so many posts that can't be read. */
const weight = 10;

/**
 * Notices the day when a network's posts are called by another name altogether: a page that should hold some, shows a good deal, and
 * has none of them for a quarter of a minute. Each address once.
 */
export function watchEmptyPages({
  document,
  posts,
  expects,
  count,
  until,
}: {
  document: Document;
  /** Selector of every post root. */
  posts: string;
  /** Whether the page in view is of a kind that holds posts. */
  expects(): boolean;
  count(reading: Reading): void;
  until: AbortSignal;
}): { came(): void } {
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { href } = document.location;
    if (document.hidden || told.has(href) || !expects() || document.links.length < fewestLinks || document.querySelector(posts)) return;
    told.add(href);
    for (let times = 0; times < weight; times++) count({ post: undefined, missing: ['posts'] });
  };
  const came = () => {
    clearTimeout(timer);
    timer = setTimeout(look, patience);
  };
  came();
  until.addEventListener('abort', () => clearTimeout(timer));
  return { came };
}
