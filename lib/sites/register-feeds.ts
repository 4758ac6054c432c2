import { browser } from 'wxt/browser';

const script = { id: 'feed', js: ['feed.js'], runAt: 'document_start' } as const;

/**
 * Registers the feed script for exactly the sites that are granted now, and nothing where none is. Called at every start
 * and whenever a permission comes or goes, also from the browser's own settings.
 */
export async function registerFeeds(patterns: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (patterns.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  const wanted = { ...script, js: [...script.js], matches: [...patterns] };
  if (registered.length > 0) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}

/** Starts the feed script in tabs that were open before: a click on "allow" shows its effect at once. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: ['/feed.js'] })])),
  );
}

/** The granted sites, as match patterns of single hosts; grants for "all sites" are left alone, we never ask for them. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https|\*):\/\/[^*/]+\/\*$/.test(origin));
}
