/** What every local page tells the tests about itself, as `window.site`. */
export interface Site {
  /** The text in the open editor's own state, lines joined by "\n"; "" when none is open. */
  model(): string;
  /** Whether the network's own send button would send. */
  submitEnabled(): boolean;
  /** What was sent, oldest first; `to` is the network's id of the post that it answers. */
  sent: { to: string | undefined; text: string }[];
  /** The network's ids of the posts in view's list, in the page's order. */
  ids(): string[];
  /** Brings the post with this place in `ids()` into view. */
  scrollTo(index: number): void;
  /** The keys that a listener of the page heard (window, capture). */
  keys: string[];
  /** How many clicks reached the page's own listeners (window, bubbling). */
  clicks: number;
}

declare global {
  interface Window {
    site: Site;
  }
}

/** Puts `window.site` up and begins to count keys and clicks. */
export function exposeSite(parts: Omit<Site, 'keys' | 'clicks'>): Site {
  const site: Site = { ...parts, keys: [], clicks: 0 };
  window.addEventListener('keydown', (event) => site.keys.push(event.key), true);
  window.addEventListener('click', () => {
    site.clicks += 1;
  });
  window.site = site;
  return site;
}

/** The element that the page lives in: scripts of a real page find it in the document, ours come without one. */
export function createRoot(id: string): HTMLElement {
  const root = document.createElement('div');
  root.id = id;
  document.body.prepend(root);
  return root;
}

export const addStyle = (css: string): void => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
};
