import { describe, expect, it } from 'vitest';
import { aWrite, everything, freshStorage, kept } from './fresh-storage';

const head = { app: 'feedside', schemaVersion: 1, madeAt: 1, database: 'd', records: 1 };
const note = (parts: object = {}) => ({
  id: 'n',
  rev: `1-${aWrite()}`,
  createdAt: 1,
  updatedAt: 1,
  about: { kind: 'person', id: 'x:a', label: 'a' },
  text: 'words',
  ...parts,
});
const bring = (json: string, longest?: number) => {
  const storage = freshStorage();
  return storage.whole.import({ json, at: 1, ...(longest !== undefined && { longest }) }).then((result) => ({ result, storage }));
};

describe('a file that is no backup', () => {
  it.each([
    ['text', 'hello', 'cut short'],
    ['another JSON', '{"a":1}', 'no backup of Feedside'],
    ['a list', '[1]', 'no backup of Feedside'],
    ['null', 'null', 'no backup of Feedside'],
    ['a newer version', JSON.stringify({ ...head, schemaVersion: 99 }), 'Update Feedside'],
    ['200,000 brackets', '['.repeat(200_000), 'nested deeper'],
    ['depth beyond a bracket in a string', `{"a":"[[[","b":${'['.repeat(70)}${']'.repeat(70)}}`, 'nested deeper'],
  ])('is refused with a sentence that says what to do: %s', async (_, json, why) => {
    const { result, storage } = await bring(json);
    expect(result).toEqual({ ok: false, problem: { kind: 'file', why: expect.stringContaining(why) } });
    expect(await storage.whole.records()).toBe(0);
  });

  it('is refused by its length before anything reads it', async () => {
    expect((await bring(`"${'x'.repeat(2_000_001)}"`, 2_000_000)).result).toEqual({
      ok: false,
      problem: { kind: 'file', why: expect.stringContaining('longer than 2 million') },
    });
    expect((await bring('x'.repeat(50_000_001))).result).toMatchObject({ ok: false, problem: { why: expect.stringContaining('longer than 50 million') } });
  });

  it('is not taken for deep because of brackets and escaped quotes in a text', async () => {
    const text = `${'[{'.repeat(200)} \\" \\\\`;
    const { result, storage } = await bring(JSON.stringify({ ...head, notes: [note({ text })] }));
    expect(result).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await storage.notes.get('n'))?.text).toBe(text);
  });
});

describe('a backup with bad records in it', () => {
  it('names each one and brings the others', async () => {
    const file = { ...head, notes: [note(), note({ id: 'bad', rev: 'x' }), note({ id: '' }), 7, note()], ideas: 'none', people: [{ id: 'x:a' }] };
    const { result } = await bring(JSON.stringify(file));
    const { added, refused } = kept(result);
    expect(added).toBe(1);
    expect(refused.map(({ what }) => what)).toEqual(['notes bad', 'notes ', 'notes no. 4', 'notes n', 'ideas', 'people x:a']);
  });

  it('lets no foreign key through, least of all __proto__', async () => {
    const json = JSON.stringify({ ...head, notes: [note({ evil: 1 })], settings: [] }).replace(
      '"evil":1',
      '"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}',
    );
    const { storage } = await bring(json.replace('"app"', '"__proto__":{"notes":[]},"app"'));
    const [row] = (await everything(storage, 'notes')) as { record: object }[];
    expect(Object.keys(row?.record ?? {}).sort()).toEqual(['about', 'createdAt', 'id', 'rev', 'text', 'updatedAt']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(row?.record).not.toHaveProperty('admin');
  });

  it('mends half a surrogate pair, so that the text can be sent and written anywhere', async () => {
    const { storage } = await bring(JSON.stringify({ ...head, notes: [note({ text: 'a\ud83dz', about: { kind: 'post', id: 'x:1', label: '\udc00' } })] }));
    const saved = await storage.notes.get('n');
    expect(saved?.text).toBe('a\ufffdz');
    expect(saved?.about.label).toBe('\ufffd');
  });

  it('refuses numbers that are none and texts beyond what a record may hold', async () => {
    const json = JSON.stringify({ ...head, notes: [note({ id: 'big', text: 'x'.repeat(100_001) }), note({ id: 'inf', updatedAt: 0 })] }).replace(
      '"updatedAt":0',
      '"updatedAt":1e999',
    );
    const { result } = await bring(json);
    expect(kept(result)).toMatchObject({ added: 0, refused: [{ what: 'notes big' }, { what: 'notes inf' }] });
  });

  it('brings 1,234 notes in batches, all of them', async () => {
    const { result, storage } = await bring(JSON.stringify({ ...head, notes: Array.from({ length: 1234 }, (_, at) => note({ id: `n${at}` })) }));
    expect(kept(result).added).toBe(1234);
    expect((await storage.notes.newest()).total).toBe(1234);
    expect(await storage.whole.records()).toBe(1234);
  });
});
