import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health, HealthColour } from '../../../lib/model/health';
import { modeOf } from '../../../lib/model/mode';
import type { NetworkId } from '../../../lib/model/network';
import type { KnownHost, KnownNetwork } from '../../../lib/sites/site-state';

/** What the page in view answers when it is asked what it is. */
const page: { is: string | undefined } = { is: undefined };
vi.stubGlobal('chrome', { runtime: { id: 'feedside' }, scripting: { executeScript: async () => [{ result: page.is }] } });
const { createSites } = await import('../../../lib/sites/site-state');

const networks: KnownNetwork[] = [
  { id: 'x', name: 'X', hosts: ['https://x.com/*'] },
  { id: 'reddit', name: 'Reddit', hosts: ['https://www.reddit.com/*', 'https://old.reddit.com/*'], alternatives: { author: ['[author]', '.author'] } },
  { id: 'linkedin', name: 'LinkedIn', hosts: ['https://www.linkedin.com/*'] },
  { id: 'bluesky', name: 'Bluesky', hosts: ['https://bsky.app/*'], detect: () => false },
  { id: 'mastodon', name: 'Mastodon', hosts: [], detect: () => false },
  { id: 'discourse', name: 'Discourse', hosts: [], detect: () => false },
];
const reddit: Health = { network: 'reddit', seen: 40, missing: {}, missingSince: {}, updatedAt: 1 };

function sitesOf({ granted = [], hosts = [] }: { granted?: string[]; hosts?: KnownHost[] } = {}) {
  return createSites({
    networks,
    granted: async () => granted.map((host) => `https://${host}/*`),
    health: async (network: NetworkId) => (network === 'reddit' ? reddit : undefined),
    colourOf: (health): HealthColour => (health ? 'green' : 'unknown'),
    chosen: async () => ({ hosts, modeOf: (network) => modeOf(network, {}) }),
  });
}
beforeEach(() => {
  page.is = undefined;
});

describe('the list of networks', () => {
  it('shows a network of several hosts as one, to be asked for with one press', async () => {
    const rows = (await sitesOf().list()).filter(({ network }) => network === 'reddit');
    expect(rows).toMatchObject([{ name: 'Reddit', host: undefined, granted: false, origins: ['https://www.reddit.com/*', 'https://old.reddit.com/*'] }]);
    expect(rows[0]?.partly).toBeUndefined();
  });

  it('says which of its hosts are on where only some are, and how well those are read', async () => {
    const row = (await sitesOf({ granted: ['www.reddit.com'] }).list()).find(({ network }) => network === 'reddit');
    expect(row).toMatchObject({ granted: false, partly: { on: ['www.reddit.com'], off: ['old.reddit.com'] }, colour: 'green' });
  });

  it('shows each host of its own as what it turned out to be, and one that has not told as itself', async () => {
    const hosts: KnownHost[] = [
      { host: 'coffee.example', network: 'mastodon' },
      { host: 'talk.example', network: 'discourse' },
      { host: 'gone.example', network: 'mastodon' },
    ];
    const rows = (await sitesOf({ granted: ['coffee.example', 'talk.example', 'new.example'], hosts }).list()).filter(({ host }) => host !== undefined);
    expect(rows.map(({ network, name, host, granted }) => ({ network, name, host, granted }))).toEqual([
      { network: 'mastodon', name: 'Mastodon', host: 'coffee.example', granted: true },
      { network: 'discourse', name: 'Discourse', host: 'talk.example', granted: true },
      { network: undefined, name: 'new.example', host: 'new.example', granted: true },
    ]);
  });

  it('starts LinkedIn beside the feed and the others in it', async () => {
    const rows = await sitesOf().list();
    expect(rows.find(({ network }) => network === 'linkedin')?.mode).toBe('beside');
    expect(rows.filter(({ mode }) => mode !== 'feed').map(({ network }) => network)).toEqual(['linkedin']);
  });

  it('brings the alternatives of an adapter along, for those who look after it', async () => {
    expect((await sitesOf().list()).find(({ network }) => network === 'reddit')?.alternatives).toEqual({ author: ['[author]', '.author'] });
  });
});

describe('the page in view', () => {
  it('counts the grant of its own host, and tells of the others', async () => {
    const sites = sitesOf({ granted: ['www.reddit.com'] });
    expect(await sites.here('https://www.reddit.com/r/coffee', 1)).toMatchObject({ network: 'reddit', granted: true, partly: { off: ['old.reddit.com'] } });
    expect(await sites.here('https://old.reddit.com/r/coffee', 1)).toMatchObject({
      network: 'reddit',
      granted: false,
      origins: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
    });
  });

  it('is known by what it told before, without being asked again', async () => {
    page.is = 'mastodon';
    const sites = sitesOf({ granted: ['talk.example'], hosts: [{ host: 'talk.example', network: 'discourse' }] });
    expect(await sites.here('https://talk.example/t/1', 1)).toMatchObject({ network: 'discourse', host: 'talk.example', granted: true });
  });

  it.each([['mastodon'], ['discourse'], ['bluesky']])('is recognised by its look on any host: %s', async (id) => {
    page.is = id;
    expect(await sitesOf().here('https://some.example/', 1)).toMatchObject({
      network: id,
      host: 'some.example',
      granted: false,
      origins: ['https://some.example/*'],
    });
  });

  it('is nobody’s where nothing is recognised; one that was granted says so', async () => {
    expect(await sitesOf().here('https://some.example/', 1)).toMatchObject({ network: undefined, granted: false, origins: [] });
    expect(await sitesOf({ granted: ['some.example'] }).here('https://some.example/', 1)).toMatchObject({
      network: undefined,
      granted: true,
      origins: ['https://some.example/*'],
    });
    expect(await sitesOf().here('chrome://settings', 1)).toMatchObject({ network: undefined, granted: false });
  });
});
