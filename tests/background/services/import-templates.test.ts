import { describe, expect, it } from 'vitest';
import { sharedAtFirst } from '../../../lib/model/team';
import type { Incoming } from '../../../lib/model/template';
import { teamKeys } from '../../support/team-keys';
import { aBackground, writes } from './a-background';

const hi: Incoming = { key: 'briskine:1', name: 'Hi', label: '', shortcut: 'hi', text: 'Hi {{first_name ?? "there"}}' };
const bye: Incoming = { key: 'briskine:2', name: 'Bye', label: '', text: 'Bye', folder: 'Ends' };

const aLibrary = () => {
  const { ask, ...background } = aBackground();
  const load = (rows: Incoming[], dryRun = false) => ask('templates.import', { ...writes(), rows, dryRun });
  const did = async (rows: Incoming[], dryRun = false) => (await load(rows, dryRun)).rows.map((row) => row.did);
  return { ...background, ask, load, did, texts: async () => (await background.storage.templates.all()).map((one) => one.text).sort() };
};

describe('importing templates', () => {
  it('tells first and writes nothing', async () => {
    const { did, texts } = aLibrary();
    expect(await did([hi, bye], true)).toEqual(['new', 'new']);
    expect(await texts()).toEqual([]);
  });
  it('twice makes no doubles', async () => {
    const { did, texts } = aLibrary();
    expect(await did([hi, bye])).toEqual(['new', 'new']);
    expect(await did([hi, bye])).toEqual(['same', 'same']);
    expect(await did([{ ...hi, key: 'elsewhere' }])).toEqual(['same']);
    expect(await texts()).toEqual([bye.text, hi.text]);
  });
  it('says row by row what can’t come in, and why', async () => {
    const { load } = aLibrary();
    const { rows } = await load([hi, hi, { ...bye, shortcut: 'HI' }, { ...bye, key: 'x', text: '{{' }]);
    expect(rows).toMatchObject([
      { did: 'new' },
      { did: 'refused', why: expect.stringContaining('twice') },
      { did: 'refused', why: expect.stringContaining('taken by “Hi”') },
      { did: 'refused', why: expect.stringContaining('Line 1, column 1') },
    ]);
  });
  it('is undone whole: new ones go, changed ones are as before', async () => {
    const { load, ask, storage, texts } = aLibrary();
    await load([hi, bye]);
    const before = await storage.templates.all();
    const { undo, rows } = await load([{ ...hi, text: 'Hello', folder: 'F', shortcut: 'hello' }, bye, { ...bye, key: 'new', name: 'New', text: 'New' }]);
    expect(rows.map((row) => row.did)).toEqual(['changed', 'same', 'new']);
    expect(await texts()).toEqual(['Bye', 'Hello', 'New']);
    expect(await ask('templates.undoImport', { ...writes(), ...undo })).toEqual({ undone: 2, failed: 0 });
    const words = (rows: object[]) => rows.map((row) => ({ ...row, rev: '', updatedAt: 0 })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(words(await storage.templates.all())).toEqual(words(before));
  });
  it('brings back from the trash what is imported again', async () => {
    const { load, ask, did, texts } = aLibrary();
    const { undo } = await load([hi]);
    await ask('templates.undoImport', { ...writes(), ...undo });
    expect(await texts()).toEqual([]);
    expect(await did([hi])).toEqual(['new']);
    expect(await texts()).toEqual([hi.text]);
  });
  it('takes our own file back under the same id', async () => {
    const { load, storage } = aLibrary();
    await load([{ ...hi, id: 'own-1' }]);
    expect((await storage.templates.get('own-1'))?.name).toBe('Hi');
  });
  it('leaves what is the team’s to its leads, and takes the rest', async () => {
    const { load, did, ask, storage } = aLibrary();
    const { keys, ring } = await teamKeys();
    await load([hi]);
    const [{ id = '' } = {}] = (await ask('templates.list', {})).rows;
    const team = { address: 'https://couch.test/db', name: 'tom', device: 'd', role: 'member' as const, keys, ring, share: sharedAtFirst };
    await storage.team.connect(team);
    expect(await did([{ ...hi, text: 'Hello' }], true), 'of his own').toEqual(['changed']);
    const leaf = {
      rev: `2-${'a'.repeat(32)}`,
      revs: ['a'.repeat(32)],
      isDeleted: false,
      body: { name: 'Hi', label: '', text: 'Hi all', createdAt: 1, updatedAt: 9, uses: 0 },
    };
    await storage.team.replica.take([{ store: 'templates', id, wire: 'templates:1', leaf }], '1');
    expect((await load([{ ...hi, text: 'Hello' }, bye])).rows).toMatchObject([{ did: 'refused', why: expect.stringContaining('team’s') }, { did: 'new' }]);
    await storage.team.change({ role: 'lead' });
    expect(await did([{ ...hi, text: 'Hello' }])).toEqual(['changed']);
  });
});
