import type { Page } from 'playwright-core';
import { inFeedWorld } from './feed-view.ts';

/** Where something stands in a post: the first element that `at` finds, its attribute or its words, and the first group of `match` in that. */
interface Place {
  at: string;
  attribute?: string;
  match?: string;
}

/** How posts of a local page are told, without the product's own adapters. */
export interface Spot {
  posts: string;
  id: Place;
  author: Place;
  /** Selector of the post's own words; none for a post of pictures alone. */
  words: string;
  /** What stands only in advertising, as the words "Ad" or "Sponsored". */
  promoted?: string;
  /** Where a page keeps all posts it ever loaded: only the ones within a screen of the view are spotted, since far ones have no chips. */
  near?: true;
}

export interface SpottedPost {
  id: string;
  author: string;
  words: string;
  promoted: boolean;
  /** The accessible names of its chips. */
  chips: string[];
}

export interface SpottedPage {
  posts: SpottedPost[];
  /** Chips on nothing that is a post of `Spot`. */
  strays: string[];
  /** How tall each post is, and how tall it is when nothing of ours is displayed; in pixels. */
  heights: { with: number[]; without: number[] };
}

/** What stands in the page now. */
export const spotPosts = (page: Page, spot: Spot): Promise<SpottedPage> => inFeedWorld(page, spotInPage, spot);

/** Runs in the page, where the extension's own scripts do: opens our closed roots with its right. */
export function spotInPage(spot: Spot): SpottedPage {
  const { chrome } = globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } } };
  // Firefox has it as a property of elements.
  const open = (element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }) =>
    'openOrClosedShadowRoot' in element ? element.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(element);
  const told = (element: Element, { at, attribute, match }: Place): string => {
    const found = element.querySelector(at);
    const value = (attribute === undefined ? found?.textContent : found?.getAttribute(attribute))?.trim() ?? '';
    return match === undefined ? value : (new RegExp(match).exec(value)?.[1] ?? '');
  };
  const isNear = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  };
  const elements = [...document.querySelectorAll(spot.posts)].filter((element) => spot.near !== true || isNear(element));
  const chipsOf = new Map<Element, string[]>();
  const strays: string[] = [];
  const hosts: HTMLElement[] = [];
  for (const host of document.querySelectorAll<HTMLElement>('div:empty')) {
    const name = open(host)?.querySelector('.chip')?.getAttribute('aria-label');
    if (name === null || name === undefined) continue;
    hosts.push(host);
    const post = host.closest(spot.posts) ?? elements.find((element) => element.contains(host));
    if (post) chipsOf.set(post, [...(chipsOf.get(post) ?? []), name]);
    // Behind a dialog there may be others.
    else if (!document.querySelector('[role="dialog"]')) strays.push(`${name} in ${host.parentElement?.outerHTML.slice(0, 160)}`);
  }
  const heightsNow = () => elements.map((element) => element.getBoundingClientRect().height);
  const withChips = heightsNow();
  const displays = hosts.map((host) => host.style.display);
  for (const host of hosts) host.style.display = 'none';
  const without = heightsNow();
  for (const [index, host] of hosts.entries()) host.style.display = displays[index] ?? '';
  return {
    posts: elements.map((element) => ({
      id: told(element, spot.id),
      author: told(element, spot.author),
      words: element.querySelector(spot.words)?.textContent ?? '',
      promoted: spot.promoted !== undefined && /^(Ad|Sponsored|Promoted)$/i.test(element.querySelector(spot.promoted)?.textContent?.trim() ?? ''),
      chips: chipsOf.get(element) ?? [],
    })),
    strays,
    heights: { with: withChips, without },
  };
}
