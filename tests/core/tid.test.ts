import { describe, expect, it } from 'vitest';
import { readTid } from '../../lib/networks/tid';

describe('the time in a record key', () => {
  it('is the time the record was made', () => {
    // atproto.com/specs/tid gives this key as an example.
    expect(new Date(readTid('3jzfcijpj2z2a') ?? 0).toISOString()).toMatch(/^2023-06-30T/);
    expect(readTid('2222222222222')).toBe(0);
  });

  it.each(['', 'self', '3jzfcijpj2z2', '3jzfcijpj2z2aa', '3JZFCIJPJ2Z2A', '0jzfcijpj2z2a', 'zjzfcijpj2z2a', 'first-post-ever'])(
    'is not read from another key: %s',
    (key) => expect(readTid(key)).toBeUndefined(),
  );
});
