import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  id: string;
  matches?: string[];
  js?: string[];
  runAt?: string;
}

/** The part of the browser that keeps registered scripts, as both browsers do: a known id can't be registered again, an unknown one not updated. */
const registered = new Map<string, Script>();
const granted: string[] = [];
vi.stubGlobal('chrome', {
  runtime: { id: 'feedside' },
  storage: { local: { get: async () => ({}) } },
  permissions: { getAll: async () => ({ origins: [...granted] }) },
  scripting: {
    getRegisteredContentScripts: async () => [...registered.values()],
    async registerContentScripts(scripts: Script[]) {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    },
    async updateContentScripts(scripts: Script[]) {
      for (const script of scripts) {
        if (!registered.has(script.id)) throw new Error(`Script with ID '${script.id}' does not exist`);
        registered.set(script.id, script);
      }
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) registered.delete(id);
    },
  },
});
const { feedsFor, grantedSites, registerFeeds } = await import('../../../lib/sites/register-feeds');

const networks = [
  { id: 'x', hosts: ['https://x.com/*'] },
  { id: 'bluesky', hosts: ['https://bsky.app/*'] },
  { id: 'reddit', hosts: ['https://www.reddit.com/*', 'https://old.reddit.com/*'] },
  { id: 'mastodon', hosts: [], detect: () => false },
  { id: 'fork', hosts: ['https://fork.example/*'], detect: () => false },
];

beforeEach(() => {
  registered.clear();
  granted.length = 0;
});

describe('which scripts a granted site gets', () => {
  it('is its own network’s adapter before the feed script', () => {
    expect(feedsFor(['https://bsky.app/*'], networks)).toEqual([{ id: 'bluesky', matches: ['https://bsky.app/*'], js: ['/network-bluesky.js', '/feed.js'] }]);
  });

  it('is what lives on any host where no network is known', () => {
    expect(feedsFor(['https://mastodon.social/*', 'https://isles.example/*'], networks)).toEqual([
      { id: 'any-host', matches: ['https://mastodon.social/*', 'https://isles.example/*'], js: ['/network-mastodon.js', '/network-fork.js', '/feed.js'] },
    ]);
  });

  it('is one registration for a network of several hosts, of those that are granted', () => {
    const js = ['/network-reddit.js', '/feed.js'];
    expect(feedsFor(['https://old.reddit.com/*'], networks)).toEqual([{ id: 'reddit', matches: ['https://old.reddit.com/*'], js }]);
    const both = ['https://www.reddit.com/*', 'https://old.reddit.com/*'];
    expect(feedsFor(both, networks)).toEqual([{ id: 'reddit', matches: both, js }]);
  });

  it('is one adapter alone on a host that is known, also where that network may live elsewhere', () => {
    expect(feedsFor(['https://fork.example/*'], networks)).toEqual([{ id: 'fork', matches: ['https://fork.example/*'], js: ['/network-fork.js', '/feed.js'] }]);
  });

  it('is nothing where nothing is granted', () => {
    expect(feedsFor([], networks)).toEqual([]);
  });

  it('knows a network by its host, also where the browser grants both schemes', () => {
    expect(feedsFor(['*://x.com/*'], networks)).toEqual([{ id: 'x', matches: ['*://x.com/*'], js: ['/network-x.js', '/feed.js'] }]);
  });

  it('does not take a host that only ends or begins like a network’s for that network', () => {
    const [feed] = feedsFor(['https://notx.com/*'], networks);
    expect(feed?.id).toBe('any-host');
    expect(feedsFor(['https://x.com.evil.example/*'], networks)[0]?.id).toBe('any-host');
  });
});

describe('registered scripts', () => {
  it('follow what is granted: new, changed and withdrawn', async () => {
    await registerFeeds(feedsFor(['https://x.com/*', 'https://mastodon.social/*'], networks));
    expect([...registered.keys()]).toEqual(['x', 'any-host']);
    await registerFeeds(feedsFor(['https://mastodon.social/*', 'https://isles.example/*'], networks));
    expect([...registered.values()]).toEqual([
      {
        id: 'any-host',
        matches: ['https://mastodon.social/*', 'https://isles.example/*'],
        js: ['/network-mastodon.js', '/network-fork.js', '/feed.js'],
        runAt: 'document_start',
      },
    ]);
    await registerFeeds([]);
    expect(registered.size).toBe(0);
  });

  it('are the same when the worker starts again with the same grants', async () => {
    const feeds = feedsFor(['https://x.com/*'], networks);
    await registerFeeds(feeds);
    await registerFeeds(feeds);
    expect([...registered.keys()]).toEqual(['x']);
  });

  it('come from grants of single hosts, never from one for all sites', async () => {
    granted.push('https://x.com/*', '<all_urls>', 'https://*/*', '*://bsky.app/*', 'http://plain.example/*', 'https://*.wild.example/*');
    expect(await grantedSites()).toEqual(['https://x.com/*', '*://bsky.app/*']);
  });
});
