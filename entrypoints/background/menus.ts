import { browser } from 'wxt/browser';
import type { Words } from '../../lib/i18n';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Handlers } from '../../lib/messages/protocol';
import type { Captured, ToFeed } from '../../lib/messages/to-feed';
import { openDesk } from '../../lib/sites/open-desk';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** The ways to capture that need no page of ours: the key, the context menu. And the keys for the template picker and the next waiting post. */
export function listenForCommands(services: Pick<Handlers, 'ideas.capture' | 'waiting.list'>, { t }: Words): void {
  const capture = services['ideas.capture'];
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'capture-idea' && tab) await captureIn(tab);
    if (command === 'pick-template' && tab?.id !== undefined) await tell(tab.id, { feed: 'pick' });
    if (command === 'next-waiting' && tab?.id !== undefined) await goToNext(tab.id);
  });
  browser.contextMenus.onClicked.addListener(async ({ selectionText, linkUrl }, tab) => {
    if (!tab) return;
    if (selectionText === undefined && linkUrl === undefined) return captureIn(tab);
    const source = { ...(tab.title !== undefined && { title: tab.title }), permalink: linkUrl ?? tab.url ?? '' };
    await keep(tab, { text: selectionText ?? linkUrl ?? '', source });
  });

  /** Where nobody waits in this page it says so; where no network is read, the waiting list opens. */
  const goToNext = async (tab: number) => {
    const went = await runIn(tab, '/next-waiting.js');
    if (went === 'there') return;
    if (went !== 'none') return void (await openDesk(undefined, tab));
    const { total } = await services['waiting.list']({ state: 'new', order: 'age', limit: 1 }, { tab, window: undefined });
    await tell(tab, { feed: 'tell', text: t('background.next.none', { n: total }) });
  };
  const captureIn = async (tab: Tab) => {
    const captured = tab.id === undefined ? undefined : await lookAt(tab.id);
    if (captured) await keep(tab, captured);
  };
  const keep = async (tab: Tab, captured: Captured) => {
    const kept = await capture({ write: newWrite(), id: newId(), ...fitting(captured) }, { tab: tab.id, window: undefined }).then(
      () => undefined,
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    );
    if (tab.id !== undefined) await show(tab.id, kept ? { mark: '!', text: t('background.not-kept', kept) } : { mark: '✓', text: t('card.outcome.captured') });
  };
  /** In words where a feed script can say them, and as a mark on the button, which stands longer when something went wrong. */
  const show = async (tabId: number, { mark, text }: { mark: '✓' | '!'; text: string }) => {
    void tell(tabId, { feed: 'tell', text });
    await browser.action.setBadgeText({ tabId, text: mark });
    if (mark === '!') await browser.action.setTitle({ tabId, title: text });
    // null, not '': the tab then shows again how much is due.
    setTimeout(() => void browser.action.setBadgeText({ tabId, text: null as unknown as string }).catch(() => undefined), mark === '!' ? 20_000 : 2000);
  };
}

/** A page may show megabytes and addresses without end; an idea holds no more than this. */
const fitting = ({ text, source: { title, permalink, ...source } }: Captured): Captured => ({
  text: text.slice(0, 100_000),
  source: {
    ...source,
    ...(title !== undefined && { title: title.slice(0, 1000) }),
    ...(permalink !== undefined && permalink.length <= 4000 && { permalink }),
  },
});

/** Made anew at each install and update; the browser keeps them in between. */
export async function createMenus({ t }: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'capture', title: t('background.menu.capture'), contexts: ['page', 'selection', 'link'] });
}

/** Tells the feed script of a tab something; nothing happens where none runs. */
const tell = (tab: number, order: ToFeed): Promise<unknown> => browser.tabs.sendMessage(tab, order).catch(() => undefined);

/** The selection, the post that is pointed at, or the page. */
const lookAt = async (tab: number): Promise<Captured | undefined> => (await runIn(tab, '/capture.js')) as Captured | undefined;

/** What a script of ours answers from a tab: allowed there by the person's own press (`activeTab`). */
async function runIn(tab: number, file: '/capture.js' | '/next-waiting.js'): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [file as '/feed.js'] });
    return answer?.result ?? undefined;
  } catch {
    return undefined; // a page where no extension may look
  }
}
