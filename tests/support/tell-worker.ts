import type { Page } from 'playwright-core';
import type { Captured } from '../../lib/messages/to-feed';
import type { Chromium } from './browsers.ts';

interface Extension {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
  scripting: { executeScript(what: { target: { tabId: number }; files: string[] }): Promise<{ result?: unknown }[]> };
}

/** What would be captured in a page now: runs there what the background runs on the shortcut and from the menu. */
export async function capturedIn({ worker }: Chromium, page: Page): Promise<Captured | undefined> {
  return (await worker()).evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id as number }, files: ['/capture.js'] });
    return (answer?.result ?? undefined) as Captured | undefined;
  }, page.url());
}

/** Rings the background's own listener for the shortcut: a browser without a display takes no shortcuts of extensions. */
export async function pressShortcut({ worker }: Chromium, command: 'capture-idea' | 'pick-template' | 'next-waiting'): Promise<void> {
  await (await worker()).evaluate((name) => {
    const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(command: string): void } } } };
    chrome.commands.onCommand.dispatch(name);
  }, command);
}
