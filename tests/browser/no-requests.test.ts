import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type Firefox, launchChromium, launchFirefox } from '../support/browsers.ts';
import * as chromiumRoots from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';

const ownPages = ['welcome.html', 'popup.html', 'sidepanel.html', 'workbench.html', 'workbench.html#backup'];
const networks = ['https://x.com/home', 'https://bsky.app/', 'https://mastodon.social/home'];
const soon = { timeout: 20_000 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('Chromium: no page of ours, no background, no chip and no card asks anybody', async () => {
  const chromium = await launchChromium();
  const pages = [];
  for (const path of ownPages) pages.push(await chromium.open(path));
  for (const address of networks) {
    const page = await chromium.context.newPage();
    await page.goto(address);
    await chromiumRoots.pressButton(page, /^Feedside: question waiting 7 minutes/);
    await chromiumRoots.pressButton(page, 'Reply with template');
  }
  await pause(1000);
  expect(chromium.requests).toEqual([]);
  // The count can fail: a request from a page of ours and one from the background are seen.
  await pages[0]?.evaluate(() => fetch('https://x.com/from-a-page').catch(() => undefined));
  const worker = await chromium.worker();
  await worker.evaluate(() => fetch('https://x.com/from-the-background').catch(() => undefined));
  await expect.poll(() => chromium.requests, soon).toEqual(['https://x.com/from-a-page', 'https://x.com/from-the-background']);
  chromium.requests.length = 0;
  await chromium.close();
});

it('Firefox: no page of ours, no background, no chip and no card asks anybody', async () => {
  const firefox = await launchFirefox();
  const heard = await listen(firefox);
  const pages: Page[] = [];
  for (const path of ownPages) pages.push(await firefox.open(path));
  for (const address of networks) {
    const page = await firefox.visit(address);
    await firefoxRoots.pressButton(page, /^Feedside: question waiting 7 minutes/);
    await firefoxRoots.pressButton(page, 'Reply with template');
  }
  await pause(1000);
  expect(await heard()).toEqual([]);
  await pages[0]?.evaluate(() => fetch('https://x.com/from-a-page').catch(() => undefined));
  await expect.poll(heard, soon).toEqual(['https://x.com/from-a-page']);
  await firefox.close();
});

/** Every request over http that was made in the name of our extension, as the browser itself sees it. */
async function listen({ browser }: Firefox): Promise<() => Promise<string[]>> {
  const chrome = await browser.newPage();
  void chrome.goto('about:config', { timeout: 0 }).catch(() => undefined);
  await expect.poll(() => chrome.evaluate('location.href').catch(() => ''), soon).toBe('about:config');
  await chrome.evaluate(`(() => {
    window.heard = [];
    const listener = (channel) => {
      const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel);
      const asked = [loadInfo?.triggeringPrincipal, loadInfo?.loadingPrincipal].some((principal) => (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id === 'feedside@feedside.example');
      if (asked) window.heard.push(URI.spec);
    };
    Services.obs.addObserver(listener, 'http-on-opening-request');
  })()`);
  return () => chrome.evaluate('window.heard') as Promise<string[]>;
}
