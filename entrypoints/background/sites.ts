import { browser } from 'wxt/browser';
import { announce } from '../../lib/live/announce';
import type { ToFeed } from '../../lib/messages/to-feed';
import { hostOf } from '../../lib/sites/host-of';
import { feedsFor, grantedSites, registerFeeds, startInOpenTabs } from '../../lib/sites/register-feeds';
import { networks } from './known-networks';

/** Keeps the feed script registered for exactly what is granted, whoever granted or withdrew it, and wherever. */
export function followPermissions({ withdrawn }: { withdrawn(hosts: string[]): Promise<void> }): void {
  const settle = async () => {
    await registerFeeds(feedsFor(await grantedSites(), networks));
    await announce('sites');
  };
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await settle();
    const granted = await grantedSites();
    await startInOpenTabs(
      feedsFor(
        granted.filter((site) => origins.includes(site)),
        networks,
      ),
    );
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await withdrawn(origins.map(hostOf)).catch(() => undefined); // a memory that needs the person keeps nobody from switching off
    await settle();
    const allowed = await grantedSites();
    for (const { id, url } of await browser.tabs.query({})) {
      // Without the permission the address is hidden from us: those tabs are told; the others go on.
      if (id === undefined || (url !== undefined && allowed.some((pattern) => url.startsWith(pattern.replace(/\*$/, ''))))) continue;
      void browser.tabs.sendMessage(id, { feed: 'stop' } satisfies ToFeed).catch(() => undefined);
    }
  });
  browser.runtime.onStartup.addListener(settle);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await settle();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // Chromium leaves orphans in open tabs; Firefox starts the new copy by itself, and a second start does nothing.
    await startInOpenTabs(feedsFor(await grantedSites(), networks));
  });
}
