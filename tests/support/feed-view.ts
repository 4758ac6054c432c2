import type { CDPSession, Page } from 'playwright-core';

/** A post as a person finds it in the page, read without the product's own adapters, and the chips that stand on it. */
export interface SeenPost {
  /** The network's own id, as in `window.site.ids()`. */
  id: string;
  author: string;
  text: string;
  /** Whether its words stand below "Replying to" or "Replied to" us. */
  toUs: boolean;
  promoted: boolean;
  /** Within the window's height. */
  inView: boolean;
  /** The accessible names of its chips. */
  chips: string[];
}

export interface FeedView {
  /** Every post that is mounted and filled, in the page's order. */
  posts: SeenPost[];
  /** Chips on nothing that is a post in view of its screen: emptied rows, hidden screens, anything else. */
  strays: string[];
  /** Chips and all other closed roots of ours in the document. */
  hosts: number;
}

export type SiteId = 'x' | 'bluesky' | 'mastodon';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string };
}

/** The isolated world in which the extension's own scripts run in a page: only there can its closed roots be opened. */
export async function inFeedWorld<Argument, Value>(page: Page, run: (argument: Argument) => Value, argument: Argument): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${run})(${JSON.stringify(argument)})`,
      contextId: (await feedWorldOf(session)).id,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  } finally {
    await session.detach();
  }
}

async function feedWorldOf(session: CDPSession): Promise<Context> {
  const worlds: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context as Context));
  await session.send('Runtime.enable');
  const found = worlds.find(({ origin, auxData }) => auxData?.type === 'isolated' && origin.startsWith('chrome-extension://'));
  if (!found) throw new Error('No script of the extension runs in this page');
  return found;
}

/** What stands in the feed now. */
export const lookAtFeed = (page: Page, site: SiteId): Promise<FeedView> => inFeedWorld(page, readFeed, site);

/** Runs in the page: knows each local site by its markup, and opens our closed roots with the extension's own right. */
function readFeed(site: SiteId): FeedView {
  const open = (element: HTMLElement): ShadowRoot | null =>
    (globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } } }).chrome.dom.openOrClosedShadowRoot(
      element,
    );
  const rows = {
    x: 'article[data-testid="tweet"]',
    bluesky: '[data-testid^="feedItem-by-"],[data-testid^="postThreadItem-by-"],div[role="link"]:not([data-testid]):not([aria-label])',
    mastodon: '.status__wrapper,.detailed-status__wrapper',
  }[site];
  const isHidden = (element: Element) => element.closest('[style*="display: none"]') !== null;
  const textIn = (element: Element, selector: string) => element.querySelector(selector)?.textContent ?? '';
  const lastOf = (address: string | null | undefined) => address?.split('/').pop() ?? '';
  const read = (element: Element): Omit<SeenPost, 'inView' | 'chips'> | undefined => {
    if (site === 'x') {
      const link = [...element.querySelectorAll('a[href*="/status/"]')].find(
        (each) => !each.closest('div[role="link"]') && /\/status\/\d+$/.test(each.getAttribute('href') ?? ''),
      );
      const replying =
        [...element.querySelectorAll('div')].find((each) => each.childElementCount > 0 && /^Replying to\s/.test(each.textContent ?? ''))?.textContent ?? '';
      const promoted = element.closest('[data-testid="placementTracking"]') !== null;
      return {
        id: lastOf(link?.getAttribute('href')),
        author: link?.getAttribute('href')?.split('/')[1] ?? '',
        text: textIn(element, '[data-testid="tweetText"]'),
        toUs: /@feedside_team$/.test(replying),
        promoted,
      };
    }
    if (site === 'bluesky') {
      if (!element.querySelector('[data-testid="replyBtn"]')) return undefined;
      const address = element.querySelector('a[data-tooltip]')?.getAttribute('href') ?? location.pathname;
      return {
        id: lastOf(address),
        author: address.split('/')[2] ?? '',
        text: textIn(element, '[data-word-wrap]'),
        toUs: /Replied to (you|Feedside Team)/.test(element.textContent ?? ''),
        promoted: false,
      };
    }
    const row = element.matches('.detailed-status__wrapper') ? element : element.querySelector(':scope > .status');
    if (!row || row.classList.contains('status--is-quote')) return undefined;
    const address = element.querySelector('.detailed-status__datetime, .status__relative-time')?.getAttribute('href') ?? '';
    return {
      id: lastOf(address),
      author: address.split('/')[1] ?? '',
      text: textIn(row, '.status__content__text'),
      toUs: /Replied to\s+Feedside Team/.test(textIn(element, '.status__prepend')),
      promoted: false,
    };
  };
  const rowOf = (host: Element): Element | undefined => {
    const around = { x: '[data-testid="cellInnerDiv"]', bluesky: undefined, mastodon: 'article' }[site];
    return host.closest(rows) ?? (around ? host.closest(around)?.querySelector(rows) : undefined) ?? undefined;
  };
  const namesOf = new Map<Element, string[]>();
  const strays: string[] = [];
  let hosts = 0;
  for (const host of document.querySelectorAll<HTMLElement>('div:empty')) {
    const root = open(host);
    if (!root) continue;
    hosts += 1;
    const name = root.querySelector('.chip')?.getAttribute('aria-label');
    if (name === null || name === undefined) continue;
    const row = rowOf(host);
    if (row && !isHidden(row) && read(row)) namesOf.set(row, [...(namesOf.get(row) ?? []), name]);
    else strays.push(`${name} in ${host.parentElement?.outerHTML.slice(0, 200)}`);
  }
  const posts = [...document.querySelectorAll(rows)].flatMap((element) => {
    const post = isHidden(element) ? undefined : read(element);
    const { top, bottom } = element.getBoundingClientRect();
    return post ? [{ ...post, inView: bottom > 0 && top < innerHeight, chips: namesOf.get(element) ?? [] }] : [];
  });
  return { posts, strays, hosts };
}
