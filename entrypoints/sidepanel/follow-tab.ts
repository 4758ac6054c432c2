import { browser } from 'wxt/browser';

/**
 * Calls back with the tab in view, now and whenever it is another one or shows another page. Beside a page that is the active tab of
 * our window; where the desk is a window or a tab of its own, the page that was looked at last.
 */
export function followTab(listener: (tab: number | undefined) => void, until: AbortSignal): void {
  const look = () => void tabInView().then((tab) => until.aborted || listener(tab));
  const onUpdated = (_: number, { status, url }: { status?: string | undefined; url?: string | undefined }) => {
    if (status === 'complete' || url !== undefined) look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  until.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  look();
}

async function tabInView(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own === undefined) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active) return active.id;
  }
  const ours = browser.runtime.getURL('/');
  const others = (await browser.tabs.query({})).filter(({ id, url }) => id !== own?.id && url?.startsWith(ours) !== true);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
