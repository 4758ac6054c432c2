import type { Page } from 'playwright-core';
import type { Captured, ToFeed } from '../../lib/messages/to-feed';
import type { Chromium } from './browsers.ts';

interface Extension {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]>; sendMessage(tab: number, order: unknown): Promise<unknown> };
}

/** Sends a page's feed script what the background sends it on the shortcut and from the menu; gives its answer. */
export async function tellFeed({ worker }: Chromium, page: Page, order: ToFeed): Promise<Captured | undefined> {
  const told = { order, url: page.url() };
  return (await worker()).evaluate(async ({ order: message, url }) => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return (await chrome.tabs.sendMessage(tab?.id as number, message)) as Captured | undefined;
  }, told);
}

/** Rings the background's own listener for the shortcut: a browser without a display takes no shortcuts of extensions. */
export async function pressShortcut({ worker }: Chromium, command: 'capture-idea' | 'pick-template'): Promise<void> {
  await (await worker()).evaluate((name) => {
    const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(command: string): void } } } };
    chrome.commands.onCommand.dispatch(name);
  }, command);
}
