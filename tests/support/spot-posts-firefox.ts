import type { Page } from 'puppeteer-core';
import { type Spot, type SpottedPage, spotInPage } from './spot-posts.ts';

/**
 * What stands in a tab now. `own` is a page of the extension, which has the reading run in the world of its own scripts:
 * no other can open closed roots.
 */
export async function spotPosts(own: Page, tab: number, spot: Spot): Promise<SpottedPage> {
  const code = `chrome.scripting
    .executeScript({ target: { tabId: ${tab} }, func: ${spotInPage}, args: [${JSON.stringify(spot)}] })
    .then(([answer]) => answer.error ? Promise.reject(answer.error) : answer.result)`;
  return (await own.evaluate(code)) as SpottedPage;
}

/** The extension's number for the newest tab. */
export const newestTab = async (own: Page): Promise<number> =>
  (await own.evaluate('chrome.tabs.query({}).then((tabs) => Math.max(...tabs.map(({ id }) => id)))')) as number;
