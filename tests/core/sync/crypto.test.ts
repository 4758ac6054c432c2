import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, fromBase32 } from '../../../lib/sync/bytes';
import { hiddenId, keysOf, makeKeyring, openKeyring, rotated, seal, type TeamKeys, unseal } from '../../../lib/sync/crypto';
import { makeInvitation, openInvitation, readInvitation } from '../../../lib/sync/invitation';

const passphrase = 'a long passphrase of the team';
const day = 86_400_000;

async function aTeam(): Promise<{ ring: Awaited<ReturnType<typeof makeKeyring>>['ring']; keys: TeamKeys }> {
  const { ring, open } = await makeKeyring(passphrase, 10);
  return { ring, keys: (await keysOf(ring, open)) as TeamKeys };
}

describe('the keys of a team', () => {
  it('open with the passphrase, however its letters are composed, and with no other', async () => {
    const { ring } = await makeKeyring('Zürich im Früh­ling'.normalize('NFD'), 10);
    expect(await openKeyring(ring, 'Zürich im Früh­ling'.normalize('NFC'))).toBeDefined();
    expect(await openKeyring(ring, 'Zürich im Frühling!')).toBeUndefined();
  });

  it('can be used and not be read', async () => {
    const { keys } = await aTeam();
    for (const key of [...Object.values(keys.keys), keys.ids]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('seal a record for one document: changed or under another name it opens no more, and no two are alike', async () => {
    const { keys } = await aTeam();
    const [one, other] = [await seal(keys, 'ideas:a', { text: 'Bread' }), await seal(keys, 'ideas:a', { text: 'Bread' })];
    expect(one.iv).not.toBe(other.iv);
    expect(one.ct).not.toBe(other.ct);
    expect(await unseal(keys, 'ideas:a', one)).toEqual({ value: { text: 'Bread' } });
    expect(await unseal(keys, 'ideas:b', one)).toBe('broken');
    expect(await unseal(keys, 'ideas:a', { ...one, ct: other.ct })).toBe('broken');
    expect(await unseal(keys, 'ideas:a', { ...one, k: '0'.repeat(16) })).toBe('key');
    expect(await unseal(keys, 'ideas:a', { ...one, ct: '%' })).toBe('broken');
  });

  it('change with the passphrase: what was sealed before stays readable, the old passphrase opens nothing new, names stay', async () => {
    const { ring, keys } = await aTeam();
    const before = await seal(keys, 'ideas:a', { text: 'before' });
    expect(await rotated(ring, { passphrase: 'wrong', next: 'another passphrase', count: 10 })).toBeUndefined();
    let changed = await rotated(ring, { passphrase, next: 'another passphrase', count: 10 });
    changed = changed && (await rotated(changed.ring, { passphrase: 'another passphrase', next: 'a third passphrase', count: 10 }));
    if (!changed) throw new Error('not rotated');
    expect(await openKeyring(changed.ring, passphrase)).toBeUndefined();
    const open = await openKeyring(changed.ring, 'a third passphrase');
    const now = open && (await keysOf(changed.ring, open));
    if (!now) throw new Error('not opened');
    expect(await unseal(now, 'ideas:a', before)).toEqual({ value: { text: 'before' } });
    expect(await unseal(keys, 'ideas:a', await seal(now, 'ideas:a', { text: 'after' }))).toBe('key');
    expect(await hiddenId(now, 'profiles:x:ana')).toBe(await hiddenId(keys, 'profiles:x:ana'));
  });

  it('hide what an id says, alike on every device of the team and otherwise elsewhere', async () => {
    const { ring, keys } = await aTeam();
    const open = await openKeyring(ring, passphrase);
    const again = open && (await keysOf(ring, open));
    expect(again && (await hiddenId(again, 'profiles:x:ana'))).toBe(await hiddenId(keys, 'profiles:x:ana'));
    expect(await hiddenId((await aTeam()).keys, 'profiles:x:ana')).not.toBe(await hiddenId(keys, 'profiles:x:ana'));
  });
});

describe('an invitation', () => {
  const until = Date.parse('2026-11-24T10:00:00Z');
  const invite = async () =>
    makeInvitation({ address: 'https://couch.example.org/acme', open: { id: 'a'.repeat(16), raw: new Uint8Array(32).fill(7) }, until, count: 10 });

  it('says where the team is and until when, opens its key, and survives being read aloud', async () => {
    const { code, doc, id } = await invite();
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'O').replaceAll('1', 'l')]) {
      const read = await readInvitation(typed);
      expect(read).toMatchObject({ address: 'https://couch.example.org/acme', id });
      expect(read?.until).toBeGreaterThanOrEqual(until);
      expect(read?.until).toBeLessThan(until + day);
      expect(read && (await openInvitation(read, doc))?.raw).toEqual(new Uint8Array(32).fill(7));
    }
    expect(code).toMatch(/^([0-9A-Z]{4}-)+[0-9A-Z]{1,4}$/);
    expect(JSON.stringify(doc)).not.toContain('couch');
  });

  it('with one wrong letter is none', async () => {
    const { code } = await invite();
    const places = [...code].flatMap((letter, at) => (letter === '-' || at > code.length - 3 ? [] : [at]));
    let passed = 0;
    for (const at of places) if (await readInvitation(code.slice(0, at) + (code[at] === 'Z' ? 'Y' : 'Z') + code.slice(at + 1))) passed += 1;
    expect(passed).toBe(0);
    expect(await readInvitation('')).toBeUndefined();
    expect(await readInvitation('u!')).toBeUndefined();
  });

  it('opens nothing with another code’s secret', async () => {
    const [one, other] = [await invite(), await invite()];
    const read = await readInvitation(other.code);
    expect(read && (await openInvitation(read, one.doc))).toBeUndefined();
  });
});

describe('letters for bytes', () => {
  it('give any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect([...(fromBase32(base32(bytes)) ?? [])].slice(0, bytes.length)).toEqual([...bytes]);
      }),
    );
  });
});
