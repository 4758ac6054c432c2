import { describe, expect, it } from 'vitest';
import { aboutAna, aWrite, counters, everything, freshStorage, kept, recounted } from './fresh-storage';

const many = 1700;

async function filled(notes = many) {
  const storage = freshStorage();
  for (let n = 0; n < notes; n += 1)
    await storage.notes.save({ id: `n${String(n).padStart(5, '0')}`, write: aWrite(), at: n + 1, about: aboutAna, text: `Word number${n}` });
  return storage;
}
const backupOf = async () => (await (await filled()).whole.export(1)).json;

describe('an import that is watched', () => {
  it('tells how far it is, up to the end', async () => {
    const json = await backupOf();
    const told: [number, number][] = [];
    const there = freshStorage();
    const step = (done: number, total: number) => told.push([done, total]) > 0;
    expect(kept(await there.whole.import({ json, at: 5, step }))).toMatchObject({ added: many });
    expect(told[0]).toEqual([0, 0]);
    expect(told.at(-1)).toEqual([many, many]);
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
  });

  it('cancelled leaves what was brought, whole and found, and told again brings the rest', async () => {
    const json = await backupOf();
    const there = freshStorage();
    const first = kept(await there.whole.import({ json, at: 5, step: (done) => done < 900 }));
    expect(first).toMatchObject({ added: 1000, stopped: true });
    expect((await there.notes.newest()).total).toBe(1000);
    expect(await counters(there)).toEqual(await recounted(there));
    expect(await there.notes.search('number999')).toHaveLength(1);
    expect(await there.notes.search('number1000')).toEqual([]);
    expect(kept(await there.whole.import({ json, at: 6 }))).toMatchObject({ added: many - 1000, same: 1000 });
    expect(await there.notes.search('number1000')).toHaveLength(1);
  });

  it('cancelled while it only looks changes nothing', async () => {
    const json = await backupOf();
    const there = freshStorage();
    expect(kept(await there.whole.import({ json, at: 5, dryRun: true, step: (done) => done === 0 }))).toMatchObject({ stopped: true });
    expect(await everything(there, 'notes')).toEqual([]);
  });
});

describe('an export that is watched', () => {
  it('tells how far it is, is the same file, and cancelled gives none', async () => {
    const here = await filled(300);
    const told: number[] = [];
    const { json } = await here.whole.export(1, (done, total) => {
      told.push(done);
      expect(total).toBe(300);
      return true;
    });
    expect(json).toBe((await here.whole.export(1)).json);
    expect(told.at(-1)).toBe(300);
    await expect(here.whole.export(1, () => false)).rejects.toThrow();
    expect((await here.notes.newest()).total).toBe(300);
  });
});

describe('the search index', () => {
  it('is left alone where it is right', async () => {
    const here = await filled(1200);
    const before = await everything(here, 'folded');
    expect(await here.whole.reindex()).toEqual({ checked: 1200, mended: 0 });
    expect(await everything(here, 'folded')).toEqual(before);
  });

  it('is mended where words are missing, wrong, torn or left over', async () => {
    const here = await filled(900);
    const database = await here.connection.open();
    const [first, second, third] = await database.getAll('folded');
    if (!first || !second || !third) throw new Error('too few blocks');
    await database.put('folded', { ...first, text: first.text.replace('number3\n', 'nothing\n') });
    await database.put('folded', { ...second, text: 'torn' });
    await database.put('folded', { ...third, ids: [...third.ids, 'stray'], times: [...third.times, 1], text: `${third.text}\nstray` });
    const { checked, mended } = await here.whole.reindex();
    expect(checked).toBe(900);
    expect(mended).toBe(1 + second.ids.length + 1);
    const again = freshStorage({ factory: here.factory });
    for (const n of [3, 250, 450, 899]) expect(await again.notes.search(`number${n}`)).not.toEqual([]);
    expect(await here.whole.reindex()).toEqual({ checked: 900, mended: 0 });
  });

  it('is written anew where all of it is gone, and cancelled in between is right as far as it came', async () => {
    const here = await filled(1200);
    await (await here.connection.open()).clear('folded');
    expect(await here.whole.reindex((done) => done < 500)).toEqual({ checked: 500, mended: 500, stopped: true });
    const between = freshStorage({ factory: here.factory });
    expect(await between.notes.search('number499')).toHaveLength(1);
    expect(await between.notes.search('number500')).toEqual([]);
    await here.whole.reindex();
    const after = freshStorage({ factory: here.factory });
    expect(await after.notes.search('number1199')).toHaveLength(1);
    expect((await after.notes.search('word', 2000)).length).toBe(1200);
  });
});
