import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../../lib/model/network';
import { type Person, personId } from '../../../lib/model/person';
import { suggestJoins } from '../../../lib/people';

const met = (network: NetworkId, handle: string, name?: string, lastSeenAt = 1): Person => ({
  id: personId(network, handle),
  network,
  handle,
  firstSeenAt: 1,
  lastSeenAt,
  contacts: 1,
  answered: 0,
  ...(name !== undefined && { name }),
});
const suggested = (...people: Person[]) =>
  suggestJoins(people, () => false).map(({ people: pair, because }) => `${pair.map(({ id }) => id).join(' + ')}: ${because}`);

describe('accounts that may be one human being', () => {
  it('have the same handle, whatever the network adds to it', () => {
    expect(suggested(met('x', 'otto_b'), met('bluesky', 'otto-b.bsky.social'))).toEqual(['bluesky:otto-b.bsky.social + x:otto_b: handle']);
    expect(suggested(met('mastodon', 'ottob@harbour.example'), met('x', 'Otto.B'))).toHaveLength(1);
  });

  it('have the same name, where a word of it stands in both handles', () => {
    expect(suggested(met('x', 'annamaria77', 'Anna Brandt'), met('threads', 'anna.writes', 'ANNA  Brandt'))).toEqual([
      'threads:anna.writes + x:annamaria77: name',
    ]);
    expect(suggested(met('x', 'sunny77', 'Anna Brandt'), met('threads', 'writes', 'Anna Brandt'))).toEqual([]);
    expect(suggested(met('x', 'anna_one', 'Anna'), met('threads', 'anna_two', 'Anna'))).toEqual([]);
  });

  it('come first where both agree, then by who was seen last', () => {
    const lines = suggested(
      met('x', 'early_bird', undefined, 1),
      met('threads', 'earlybird', undefined, 2),
      met('x', 'late_bird', undefined, 9),
      met('threads', 'latebird', undefined, 3),
      met('x', 'anna_brandt', 'Anna Brandt', 1),
      met('bluesky', 'annabrandt.bsky.social', 'Anna Brandt', 1),
    );
    expect(lines.map((line) => line.split(': ').at(-1))).toEqual(['both', 'handle', 'handle']);
    expect(lines[1]).toContain('late_bird');
  });

  it('are never two of one network, never a short handle, never a name that many share', () => {
    expect(suggested(met('x', 'otto_b'), met('x', 'ottob'))).toEqual([]);
    expect(suggested(met('x', 'ana'), met('threads', 'ana'))).toEqual([]);
    const networks = ['x', 'threads', 'bluesky', 'mastodon', 'reddit'] as const;
    expect(suggested(...networks.map((network) => met(network, 'support')))).toEqual([]);
  });

  it('are left alone where the person knows better', () => {
    expect(suggestJoins([met('x', 'otto_b'), met('threads', 'otto_b')], () => true)).toEqual([]);
  });
});
