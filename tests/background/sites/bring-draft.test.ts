import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownNetwork } from '../../../lib/sites/site-state';

interface Tab {
  id: number;
  windowId: number;
  url: string;
  lastAccessed: number;
  /** Whether an empty box for a new post is open there, and whether it takes words. */
  box?: 'takes' | 'refuses';
}

/** A browser with tabs; what was done to it, in order. */
const state = { tabs: [] as Tab[], done: [] as string[] };
const tabOf = (id: number) => state.tabs.find((tab) => tab.id === id);
const host = (url: string) => new URL(url.replace('/*', '/')).host;
vi.stubGlobal('chrome', {
  runtime: { id: 'feedside' },
  tabs: {
    query: async ({ url }: { url: string[] }) => state.tabs.filter((tab) => url.some((pattern) => host(pattern) === host(tab.url))),
    update: async (id: number) => void state.done.push(`front ${id}`),
    create: async ({ url }: { url: string }) => void state.done.push(`open ${url}`),
  },
  windows: { update: async () => undefined },
  scripting: {
    async executeScript({ target, args }: { target: { tabId: number }; args?: string[] }) {
      const box = tabOf(target.tabId)?.box;
      if (!args) return [{ result: box !== undefined }];
      if (box === 'takes') state.done.push(`insert ${target.tabId} ${args[0]}`);
      return [{ result: box === 'takes' }];
    },
  },
});
const { createBringDraft } = await import('../../../lib/sites/bring-draft');

const networks: KnownNetwork[] = [
  { id: 'x', name: 'X', hosts: ['https://x.com/*'] },
  { id: 'mastodon', name: 'Mastodon', hosts: [], detect: () => false },
];
const bring = (network: 'x' | 'mastodon' | 'practice', hosts = [{ host: 'hachyderm.io', network: 'mastodon' as const }]) =>
  createBringDraft({ networks, hosts: async () => hosts })({ network, text: 'Five spoons' });
const aTab = (parts: Partial<Tab>): Tab => ({ id: 1, windowId: 1, url: 'https://x.com/home', lastAccessed: 1, ...parts });

beforeEach(() => {
  state.tabs = [];
  state.done = [];
});

describe('a draft that is brought to its network', () => {
  it('goes into the empty box of the tab that was used last, which comes to the front first', async () => {
    state.tabs = [aTab({ box: 'takes' }), aTab({ id: 2, lastAccessed: 5, box: 'takes' }), aTab({ id: 3, lastAccessed: 9 })];
    expect(await bring('x')).toEqual({ came: 'in' });
    expect(state.done).toEqual(['front 2', 'insert 2 Five spoons']);
  });

  it('opens the page where one writes, without a word in its address, where no tab has an empty box', async () => {
    state.tabs = [aTab({}), aTab({ id: 2, url: 'https://news.example/', box: 'takes' })];
    expect(await bring('x')).toEqual({ came: 'opened' });
    expect(state.done).toEqual(['open https://x.com/compose/post']);
  });

  it('goes on to the next when a box refuses the words', async () => {
    state.tabs = [aTab({ box: 'refuses', lastAccessed: 5 }), aTab({ id: 2, box: 'takes' })];
    expect(await bring('x')).toEqual({ came: 'in' });
    expect(state.done).toEqual(['front 1', 'front 2', 'insert 2 Five spoons']);
  });

  it('goes to the person’s own server of a network that has many', async () => {
    state.tabs = [aTab({ url: 'https://hachyderm.io/home', box: 'takes' })];
    expect(await bring('mastodon')).toEqual({ came: 'in' });
    state.tabs = [];
    expect(await bring('mastodon')).toEqual({ came: 'opened' });
    expect(state.done.at(-1)).toBe('open https://hachyderm.io/publish');
  });

  it('says so where there is no place to open', async () => {
    expect(await bring('mastodon', [])).toEqual({ came: 'nowhere' });
    expect(await bring('practice')).toEqual({ came: 'nowhere' });
    expect(state.done).toEqual([]);
  });
});
