import { Window } from 'happy-dom';
import type { Field } from '../../lib/model/health';
import type { Post } from '../../lib/model/post';
import { networkFor } from '../../lib/networks';
import type { Look, Network, Reading } from '../../lib/networks/define-network';

/** A saved page to read: `me` where the page itself does not tell who is signed in, `now` in milliseconds. */
export interface SavedPage {
  html: string;
  url: string;
  me?: string | undefined;
  now?: number | undefined;
}

export interface OpenedPage {
  document: Document;
  look: Look;
  network: Network;
  /** Who the page itself says is signed in. */
  foundMe: string | undefined;
  close(): Promise<void>;
}

/** What every element that matches `posts` says, in document order. */
export interface PageReading {
  posts: Post[];
  readings: Reading[];
  /** In how many readings each field was missing. */
  missing: Partial<Record<Field, number>>;
  /** Elements that turned out to be no post: stubs, separators, hidden or unavailable posts. */
  skipped: number;
}

/**
 * Opens a saved page in a window of its own. Nothing in it runs and nothing is loaded. happy-dom builds the same tree as
 * Chromium from every saved page we have, and keeps the nested buttons that React made and an HTML parser would split.
 * @throws when no network knows the page
 */
export function openPage({ html, url, me, now = Date.now() }: SavedPage): OpenedPage {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      disableIframePageLoading: true,
    },
  });
  window.document.write(html);
  const document = window.document as unknown as Document;
  const address = new URL(url);
  const network = networkFor(address, document);
  if (!network) throw new Error(`No network of lib/networks knows ${url}`);
  const foundMe = network.me(document);
  const look: Look = { url: address, page: network.page(address), me: (me ?? foundMe)?.toLowerCase(), now, locale: document.documentElement.lang || 'en' };
  return { document, look, network, foundMe, close: () => window.happyDOM.close() };
}

/** Reads every post as the content script would, stubs and all. */
export function readPage({ document, look, network }: OpenedPage): PageReading {
  const readings: Reading[] = [];
  const missing: PageReading['missing'] = {};
  let skipped = 0;
  for (const element of document.querySelectorAll(network.posts)) {
    const reading = network.read(element, look);
    if (!reading) {
      skipped += 1;
      continue;
    }
    readings.push(reading);
    for (const field of reading.missing) missing[field] = (missing[field] ?? 0) + 1;
  }
  return { posts: readings.flatMap(({ post }) => post ?? []), readings, missing, skipped };
}
