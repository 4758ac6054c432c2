import { describe, expect, it } from 'vitest';
import { limits, measure } from '../../../lib/limits';
import { NetworkId } from '../../../lib/model/network.ts';
import { networks } from '../../../lib/networks';

describe('limits', () => {
  it.each(NetworkId.options)('counts nothing of an empty text on %s', (network) => expect(limits[network].count('')).toBe(0));
  it.each(networks)('knows every limit that the boxes of $name name', ({ id, composers }) => {
    for (const { limit } of composers) if (limit !== undefined) expect([limits[id].post, limits[id].reply]).toContain(limit);
  });
  it('counts an address on X as 23, with and without its beginning', () => {
    expect(limits.x.count('https://example.com/a/very/long/path/that/never/ends')).toBe(23);
    expect(limits.x.count('See example.com.')).toBe('See .'.length + 23);
  });
  it('counts bytes on Threads', () => expect(measure('añ😀', { network: 'threads', kind: 'reply' })).toMatchObject({ count: 7, unit: 'bytes', limit: 500 }));
  it('counts a family as one character on Bluesky and as two on X', () => {
    expect(limits.bluesky.count('👨‍👩‍👧‍👦')).toBe(1);
    expect(limits.x.count('👨‍👩‍👧‍👦')).toBe(2);
  });
  it('leaves the host of a mention out on Mastodon', () => expect(limits.mastodon.count('@ana@social.example hi')).toBe('@ana hi'.length));
});

describe('measure', () => {
  it('tells where a post is folded, and says nothing of a reply', () => {
    const text = 'word '.repeat(60);
    expect(measure(text, { network: 'linkedin', kind: 'post' }).foldAt).toBe(200);
    expect(measure(text, { network: 'linkedin', kind: 'reply' }).foldAt).toBeUndefined();
    expect(measure('short', { network: 'linkedin', kind: 'post' }).foldAt).toBeUndefined();
  });
  it('folds a long post on X at 280 of its own weights, and never inside a character', () => {
    expect(measure('ま'.repeat(200), { network: 'x', kind: 'post' }).foldAt).toBe(140);
    expect(measure(`a${'𝗯'.repeat(200)}`, { network: 'x', kind: 'post' }).foldAt).toBe(279);
  });
  it('counts little to find the fold of a very long post', () => {
    const long = 'word '.repeat(5000);
    expect(measure(long, { network: 'x', kind: 'post' }).foldAt).toBe(280);
    expect(measure(`https://example.com/${'a'.repeat(3000)} ${long}`, { network: 'x', kind: 'post' }).foldAt).toBe(3277);
  });
  it('names no limit where the network names none', () => expect(measure('a', { network: 'hackernews', kind: 'reply' }).limit).toBeUndefined());
});
