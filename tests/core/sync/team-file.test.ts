import { beforeAll, describe, expect, it } from 'vitest';
import { type Keyring, keysOf, makeKeyring, type TeamKeys } from '../../../lib/sync/crypto';
import { fingerprint, makeSigning, type Signing } from '../../../lib/sync/signing';
import { type Contents, type FileHead, openTeamFile, readTeamFile, writeTeamFile } from '../../../lib/sync/team-file';
import { teamFileName } from '../../../lib/sync/team-file-name';
import { teamKeys } from '../../support/team-keys';

const held = {} as { ring: Keyring; keys: TeamKeys; signing: Signing; text: string };
const words = 'Sauerteigbrot aus Zürich';
const contents: Contents = {
  members: [],
  records: [{ store: 'ideas', id: 'i', rev: `1-${'a'.repeat(32)}`, revs: ['a'.repeat(32)], isDeleted: false, body: { text: words }, by: 'ana' }],
};
const headOf = (more: Partial<FileHead> = {}): FileHead => ({
  app: 'feedside',
  made: 1_790_000_000_000,
  by: 'Ana Grün',
  role: 'lead',
  key: held.signing.key,
  records: 1,
  ring: held.ring,
  ...more,
});
const written = async (inside: Contents = contents, more: Partial<FileHead> = {}, signing = held.signing): Promise<string> => {
  const made = await writeTeamFile({ head: headOf(more), contents: inside, keys: held.keys, signing });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
};

beforeAll(async () => {
  Object.assign(held, { ...(await teamKeys()), signing: await makeSigning() });
  held.text = await written();
});

describe('a team file', () => {
  it('tells in the open whose it is, and not a word of what is in it', async () => {
    const read = await readTeamFile(held.text);
    expect(read).toMatchObject({ ok: true, value: { head: { by: 'Ana Grün', role: 'lead', records: 1, made: 1_790_000_000_000 } } });
    expect(JSON.parse(held.text).head.by).toBe('Ana Grün');
    for (const word of ['Sauerteig', 'Zürich', 'ideas']) expect(held.text.includes(word), word).toBe(false);
    if (read.ok) expect(await openTeamFile(read.value, held.keys)).toEqual({ ok: true, value: contents });
  });

  it('is refused when any one byte of it was changed, or its end is missing', async () => {
    const { text } = held;
    const places = [...Array.from({ length: 120 }, (_, at) => Math.floor((at * (text.length - 1)) / 119)), text.length - 2, text.length - 3, text.length - 4];
    for (const at of places) {
      const letter = text[at] ?? '';
      for (const other of [letter === 'A' ? 'B' : 'A', letter === ' ' ? '\t' : ' ']) {
        const read = await readTeamFile(text.slice(0, at) + other + text.slice(at + 1));
        expect(read.ok, `letter ${at}: ${letter} as ${other}`).toBe(false);
      }
    }
    for (const cut of [1, 2, 90, 400]) expect((await readTeamFile(text.slice(0, -cut))).ok).toBe(false);
    expect((await readTeamFile(`${text} `)).ok).toBe(false);
    expect((await readTeamFile(text.replace(/\n/g, '\r\n'))).ok).toBe(false);
    expect((await readTeamFile(text.replace('{"feedside', '{ "feedside'))).ok).toBe(false);
  });

  it('says what it is not: no team file, a later version, changed', async () => {
    expect(await readTeamFile('{"app":"feedside"}')).toEqual({ ok: false, problem: { kind: 'none' } });
    expect(await readTeamFile('')).toEqual({ ok: false, problem: { kind: 'none' } });
    expect(await readTeamFile(held.text.replace('-file":1', '-file":2'))).toEqual({ ok: false, problem: { kind: 'newer' } });
    expect(await readTeamFile(held.text.slice(0, 300))).toEqual({ ok: false, problem: { kind: 'broken' } });
    expect(await readTeamFile(held.text + ' '.repeat(50_000_000))).toEqual({ ok: false, problem: { kind: 'large' } });
  });

  it('can’t be given to another author, nor its seal put under another head', async () => {
    const other = await makeSigning();
    expect((await readTeamFile(held.text.replace(held.signing.key, other.key))).ok).toBe(false);
    // Somebody who has no key of the team signs its words anew as their own: whose it is shows, and the seal does not open.
    const theirs = await written(contents, { by: 'Eve', key: other.key }, other);
    const body = JSON.parse(held.text);
    const eve = JSON.parse(theirs);
    const read = await readTeamFile(theirs);
    if (!read.ok) throw new Error(read.problem.kind);
    expect(await openTeamFile({ ...read.value, iv: body.iv, body: body.body }, held.keys)).toEqual({ ok: false, problem: { kind: 'broken' } });
    expect(await fingerprint(eve.head.key)).not.toBe(await fingerprint(body.head.key));
  });

  it('is not opened with the key of another team', async () => {
    const { ring, open } = await makeKeyring('another one', 1);
    const read = await readTeamFile(held.text);
    if (!read.ok) throw new Error(read.problem.kind);
    expect(await openTeamFile(read.value, (await keysOf(ring, open)) as TeamKeys)).toEqual({ ok: false, problem: { kind: 'key' } });
  });

  it.each([
    ['a chain that begins elsewhere', { revs: ['b'.repeat(32)] }],
    ['a chain longer than its history', { revs: ['a'.repeat(32), 'b'.repeat(32)] }],
    ['no words though it is not removed', { body: undefined }],
    ['a store of another kind', { store: 'settings' }],
    ['an endless id', { id: 'i'.repeat(301) }],
  ])('is refused as a whole for %s', async (_, wrong) => {
    const [record] = contents.records;
    const text = await written({ members: [], records: [{ ...record, ...wrong } as Contents['records'][number]] });
    const read = await readTeamFile(text);
    expect(read.ok && (await openTeamFile(read.value, held.keys))).toEqual({ ok: false, problem: { kind: 'broken' } });
  });

  it('keeps what it signs with where it can’t be read out, and is named for every file system', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', held.signing.secret)).rejects.toThrow();
    expect(await fingerprint(held.signing.key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(teamFileName('Ana/Grün: "x"', 1_790_000_000_000)).toBe('feedside-team-Ana-Grün-x--2026-09-21.feedside-team');
  });
});
