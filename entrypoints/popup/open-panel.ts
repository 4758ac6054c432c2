import { browser } from 'wxt/browser';
import { request } from '../../lib/messages/request';

/** What the two browsers call the panel beside the page; the polyfill's types know only Firefox's. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the desk beside the page. Must be called straight from a press; where the browser refuses, the background opens a window. */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  try {
    if (sidebarAction) return await sidebarAction.open();
    const { id } = await browser.windows.getCurrent();
    if (sidePanel && id !== undefined) return await sidePanel.open({ windowId: id });
  } catch {
    // Not in this window (a popup or an app window has no panel).
  }
  await request('desk.open', {});
}
