import type { Look, Network } from '../networks/define-network';

/**
 * What the reader knows about the page now. Made anew when the address changed; the signed-in person is asked for again
 * until the page tells, since it appears after the first posts.
 */
export function createCurrentLook(
  network: Network,
  document: Document,
  until: AbortSignal,
): {
  now(): Look;
  onNavigate(listener: () => void): void;
  /** The page told who is signed in, after it was looked at without that. */
  onMe(listener: () => void): void;
} {
  const listeners: (() => void)[] = [];
  const hearMe: (() => void)[] = [];
  let address = '';
  let look: Look = { url: new URL('about:blank'), page: 'other', me: undefined, now: 0, locale: 'en' };
  const now = (): Look => {
    const { href } = document.location;
    if (href !== address) {
      const navigated = address !== '';
      address = href;
      const url = new URL(href);
      look = { url, page: network.page(url), me: look.me ?? network.me(document), now: Date.now(), locale: document.documentElement.lang || 'en' };
      if (navigated) for (const listener of listeners) listener();
    } else {
      look.now = Date.now();
      if (look.me === undefined) {
        look.me = network.me(document);
        if (look.me !== undefined) for (const listener of hearMe) listener();
      }
      look.locale = document.documentElement.lang || 'en';
    }
    return look;
  };
  keepLooking(document, now, until);
  return { now, onNavigate: (listener) => void listeners.push(listener), onMe: (listener) => void hearMe.push(listener) };
}

/**
 * Pages change their address without telling, and may show a screen that was there all along (Bluesky, on Back) without
 * adding a node: besides the events that there are, the address is compared once a second.
 */
function keepLooking(document: Document, look: () => void, until: AbortSignal): void {
  const { defaultView: window } = document;
  window?.addEventListener('popstate', look, { signal: until });
  const timer = setInterval(look, 1000);
  until.addEventListener('abort', () => clearInterval(timer));
}
