import { browser } from 'wxt/browser';
import { hostOf } from './host-of';
import { teamPattern } from './team-origin';

/** What this file needs to know of a network; the adapters themselves stay with the page scripts. */
export interface Registrable {
  id: string;
  hosts: readonly string[];
  /** There where the network may live on any host. */
  detect?: unknown;
}

interface Feed {
  id: string;
  matches: string[];
  js: string[];
}

/**
 * Which scripts a granted site gets: its network's adapter and the feed script. A site that is no known network's gets
 * the adapters of all networks that may live on any host; they look for themselves.
 */
export function feedsFor(patterns: readonly string[], networks: readonly Registrable[]): Feed[] {
  const ofNetwork = (pattern: string) => networks.find(({ hosts }) => hosts.some((host) => hostOf(host) === hostOf(pattern)));
  const known = networks
    .filter(({ hosts }) => hosts.length > 0)
    .map(({ id }) => ({ id, matches: patterns.filter((pattern) => ofNetwork(pattern)?.id === id), js: scripts([id]) }));
  const anyHost = networks.filter(({ detect }) => detect !== undefined).map(({ id }) => id);
  const rest = { id: 'any-host', matches: patterns.filter((pattern) => !ofNetwork(pattern)), js: scripts(anyHost) };
  return [...known, rest].filter(({ matches }) => matches.length > 0);
}

const scripts = (ids: readonly string[]): string[] => [...ids.map((id) => `/network-${id}.js`), '/feed.js'];

/**
 * Registers the feed scripts for exactly the sites that are granted now, and nothing where none is. Called at every start
 * and whenever a permission comes or goes, also from the browser's own settings.
 */
export async function registerFeeds(feeds: readonly Feed[]): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const stale = [...registered].filter((id) => !feeds.some((feed) => feed.id === id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  for (const feed of feeds) {
    const script = { ...feed, runAt: 'document_start' as const };
    await (registered.has(feed.id) ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
  }
}

/** Starts the feed scripts in tabs that were open before: a click on "allow" shows its effect at once. */
export async function startInOpenTabs(feeds: readonly Feed[]): Promise<void> {
  for (const { matches, js } of feeds) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.allSettled(
      tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: js as '/feed.js'[] })])),
    );
  }
}

/** The granted sites, as match patterns of single hosts; grants for "all sites" are left alone, we never ask for them, and so is the team's server. */
export async function grantedSites(): Promise<string[]> {
  const [{ origins = [] }, team] = await Promise.all([browser.permissions.getAll(), teamPattern()]);
  return origins.filter((origin) => /^(https|\*):\/\/[^*/]+\/\*$/.test(origin) && origin !== team);
}
