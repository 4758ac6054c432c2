import { browser } from 'wxt/browser';
import type { Words } from '../../lib/i18n';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Handlers } from '../../lib/messages/protocol';
import type { Captured, ToFeed } from '../../lib/messages/to-feed';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** The ways to capture that need no page of ours: the key, the context menu. And the key for the template picker. */
export function listenForCommands(capture: Handlers['ideas.capture'], { t }: Words): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'capture-idea' && tab) await captureIn(tab);
    if (command === 'pick-template' && tab?.id !== undefined) await tell(tab.id, { feed: 'pick' });
  });
  browser.contextMenus.onClicked.addListener(async ({ selectionText, linkUrl }, tab) => {
    if (!tab) return;
    if (selectionText === undefined && linkUrl === undefined) return captureIn(tab);
    const source = { ...(tab.title !== undefined && { title: tab.title }), permalink: linkUrl ?? tab.url ?? '' };
    await keep(tab, { text: selectionText ?? linkUrl ?? '', source });
  });

  const captureIn = async (tab: Tab) => {
    const captured = tab.id === undefined ? undefined : ((await tell(tab.id, { feed: 'capture' })) ?? (await lookAt(tab.id)));
    if (captured) await keep(tab, captured);
  };
  const keep = async (tab: Tab, captured: Captured) => {
    await capture({ write: newWrite(), id: newId(), ...captured }, { tab: tab.id, window: undefined });
    if (tab.id === undefined) return;
    void tell(tab.id, { feed: 'tell', text: t('card.outcome.captured') });
    await browser.action.setBadgeText({ tabId: tab.id, text: '✓' });
    setTimeout(() => void browser.action.setBadgeText({ tabId: tab.id as number, text: '' }).catch(() => undefined), 2000);
  };
}

/** Made anew at each install and update; the browser keeps them in between. */
export async function createMenus({ t }: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'capture', title: t('background.menu.capture'), contexts: ['page', 'selection', 'link'] });
}

/** Tells the feed script of a tab something; `undefined` where none runs. */
const tell = (tab: number, order: ToFeed): Promise<Captured | undefined> =>
  browser.tabs.sendMessage(tab, order).then(
    (answer) => answer as Captured | undefined,
    () => undefined,
  );

/** On a page that is no network's: allowed for this tab by the person's own press (`activeTab`). */
async function lookAt(tab: number): Promise<Captured | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => ({ text: document.getSelection()?.toString().trim() || document.title, source: { title: document.title, permalink: location.href } }),
    });
    return answer?.result as Captured | undefined;
  } catch {
    return undefined; // a page where no extension may look
  }
}
