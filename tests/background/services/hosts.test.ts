import { describe, expect, it } from 'vitest';
import { aBackground } from './a-background';

const judgeAt = (background: ReturnType<typeof aBackground>, host: string, network: 'mastodon' | 'discourse' | 'bluesky' = 'mastodon') =>
  background.ask('posts.judge', { network, host, posts: [], counts: { seen: 1, missing: {} } });
const hostsOf = async (background: ReturnType<typeof aBackground>) => (await background.ask('settings.get', {})).hosts;

describe('which network a host turned out to be', () => {
  it('is remembered when its pages are read, told once, and set right when it becomes another', async () => {
    const background = aBackground();
    await judgeAt(background, 'Coffee.example:8443');
    expect(await hostsOf(background)).toEqual([{ host: 'coffee.example', network: 'mastodon' }]);
    expect(background.news()).toContain('sites');
    await judgeAt(background, 'coffee.example');
    expect(background.news()).not.toContain('settings');
    await judgeAt(background, 'coffee.example', 'discourse');
    expect(await hostsOf(background)).toEqual([{ host: 'coffee.example', network: 'discourse' }]);
  });

  it('is not kept for hosts that belong to a network, nor for what is no host', async () => {
    const background = aBackground();
    await judgeAt(background, 'bsky.app', 'bluesky');
    await judgeAt(background, '<img src=x>');
    await judgeAt(background, '');
    expect(await hostsOf(background)).toEqual([]);
  });

  it('is kept for 200 hosts at most: a page could make them up', async () => {
    const background = aBackground();
    for (let n = 0; n < 205; n += 1) await judgeAt(background, `h${n}.example`);
    const hosts = await hostsOf(background);
    expect(hosts).toHaveLength(200);
    expect(hosts.at(-1)?.host).toBe('h204.example');
  });
});
