import { describe, expect, it } from 'vitest';
import { networks } from '../../lib/networks';
import { anyHost } from '../../lib/networks/any-host';

describe('the script that asks a page which network it is', () => {
  it('asks every network that may live on any host', () => {
    const ids = networks.flatMap(({ id, detect }) => (detect ? [id] : []));
    expect(anyHost.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});
