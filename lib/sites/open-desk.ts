import { browser } from 'wxt/browser';
import { deskAddress } from '../messages/desk-address';
import type { About } from '../model/note';

interface SidePanel {
  setOptions(options: { tabId?: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId?: number; windowId?: number }): Promise<void>;
}

/**
 * Opens the desk at a person or post: in the browser's side panel where a press in the page counts as the person's own
 * (Chromium), else in a small window of its own (Firefox opens its sidebar only from its own buttons).
 */
export async function openDesk(about: About | undefined, tab: number | undefined): Promise<'panel' | 'window'> {
  const path = `sidepanel.html${about ? deskAddress(about) : ''}`;
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  if (sidePanel && tab !== undefined) {
    try {
      void sidePanel.setOptions({ tabId: tab, path, enabled: true });
      await sidePanel.open({ tabId: tab });
      return 'panel';
    } catch {
      // "may only be called in response to a user gesture", or no panel in this window: the window below serves
    }
  }
  await browser.windows.create({ url: browser.runtime.getURL(`/${path}` as '/sidepanel.html'), type: 'popup', width: 420, height: 720 });
  return 'window';
}
