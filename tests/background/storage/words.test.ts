import { describe, expect, it } from 'vitest';
import type { Act, Saved, WordsOf } from '../../../lib/storage';
import { aboutAna, aWrite, counters, everything, type FreshStorage, freshStorage, kept, recounted, spoil } from './fresh-storage';

interface AnyWords {
  id: string;
  rev: string;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number | undefined;
  text: string;
}
interface Tried {
  words: Omit<WordsOf<AnyWords>, 'save'>;
  write(act: Act & { id: string }, text: string): Promise<Saved<AnyWords>>;
}

/** One way to write each kind with a text that tells versions apart; what follows must hold for all of them. */
const kinds: Record<string, (storage: FreshStorage) => Tried> = {
  notes: (storage: FreshStorage) => ({ words: storage.notes, write: (act, text) => storage.notes.save({ ...act, about: aboutAna, text }) }),
  ideas: (storage: FreshStorage) => ({ words: storage.ideas, write: (act, text) => storage.ideas.save({ ...act, text }) }),
  drafts: (storage: FreshStorage) => ({
    words: storage.drafts,
    write: (act, text) => storage.drafts.save({ ...act, title: 'Spring', text, status: 'writing', networks: ['bluesky'] }),
  }),
  templates: (storage: FreshStorage) => ({
    words: storage.templates,
    write: (act, text) => storage.templates.save({ ...act, name: 'Thanks', label: 'thanks', text }),
  }),
};

describe.each(Object.entries(kinds))('%s', (store, kind) => {
  const start = () => {
    const storage = freshStorage();
    return { storage, ...kind(storage) };
  };
  const act = (at: number, base?: string) => ({ id: 'one', write: aWrite(), at, base });

  it('gives a new record a revision made of the write, and both times', async () => {
    const { words, write } = start();
    const first = act(5);
    expect(kept(await write(first, 'a'))).toMatchObject({ id: 'one', rev: `1-${first.write}`, createdAt: 5, updatedAt: 5, text: 'a' });
    expect(await words.get('one')).toMatchObject({ text: 'a' });
  });

  it('replaces the version that the editor started from, keeping when it was made', async () => {
    const { words, write } = start();
    const first = kept(await write(act(5), 'a'));
    const second = kept(await write(act(9, first.rev), 'b'));
    expect(second).toMatchObject({ createdAt: 5, updatedAt: 9, text: 'b' });
    expect(second.rev).toMatch(/^2-/);
    expect(await words.get('one')).toEqual(second);
  });

  it('says "changed" and what stands there when somebody wrote meanwhile', async () => {
    const { write } = start();
    const first = kept(await write(act(5), 'a'));
    const second = kept(await write(act(6, first.rev), 'b'));
    expect(await write(act(7, first.rev), 'c')).toEqual({ ok: false, problem: { kind: 'changed', now: second } });
    expect(await write(act(8), 'd')).toEqual({ ok: false, problem: { kind: 'changed', now: second } });
  });

  it('says "missing" to a change of what is not there', async () => {
    const { words, write } = start();
    expect(await write(act(5, `1-${aWrite()}`), 'a')).toEqual({ ok: false, problem: { kind: 'missing' } });
    expect(await words.remove(act(5))).toEqual({ ok: false, problem: { kind: 'missing' } });
    expect(await words.restore(act(5))).toEqual({ ok: false, problem: { kind: 'missing' } });
  });

  it('answers a write told twice as the first time, also after others wrote and removed', async () => {
    const { storage, words, write } = start();
    const firstAct = act(5);
    const first = kept(await write(firstAct, 'a'));
    expect(kept(await write(firstAct, 'a'))).toEqual(first);
    const second = kept(await write(act(6, first.rev), 'b'));
    const removal = act(7, second.rev);
    const removed = kept(await words.remove(removal));
    expect(kept(await write(firstAct, 'a'))).toEqual(first);
    expect(await words.get('one')).toEqual(removed);
    kept(await words.restore(act(8)));
    expect(kept(await words.remove(removal))).toEqual(removed);
    expect(await words.get('one')).not.toHaveProperty('deletedAt');
    expect(await everything(storage, 'log')).toHaveLength(4);
  });

  it('keeps the words of a removed record, and gives them back', async () => {
    const { words, write } = start();
    const first = kept(await write(act(5), 'a'));
    const removed = kept(await words.remove(act(7, first.rev)));
    expect(removed).toMatchObject({ text: 'a', deletedAt: 7, updatedAt: 7 });
    expect(await words.newest()).toEqual({ rows: [], next: undefined, total: 0 });
    expect(await words.newest({ deleted: true })).toEqual({ rows: [removed], next: undefined, total: 1 });
    const back = kept(await words.restore(act(9, removed.rev)));
    expect(back).toMatchObject({ text: 'a', updatedAt: 9 });
    expect(back).not.toHaveProperty('deletedAt');
    expect(await words.newest()).toEqual({ rows: [back], next: undefined, total: 1 });
  });

  it('refuses to remove another version than the one looked at', async () => {
    const { words, write } = start();
    const first = kept(await write(act(5), 'a'));
    const second = kept(await write(act(6, first.rev), 'b'));
    expect(await words.remove(act(7, first.rev))).toEqual({ ok: false, problem: { kind: 'changed', now: second } });
  });

  it('lists last changed first, page by page, each record once', async () => {
    const { words, write } = start();
    for (let at = 1; at <= 25; at += 1) kept(await write({ id: `n${at}`, write: aWrite(), at: at % 7 }, `text ${at}`));
    const met: { id: string; updatedAt: number }[] = [];
    let before: string | undefined;
    do {
      const page = await words.newest({ before, limit: 4 });
      expect(page.total).toBe(25);
      met.push(...page.rows);
      before = page.next;
    } while (before !== undefined);
    expect(met).toHaveLength(25);
    expect(new Set(met.map(({ id }) => id)).size).toBe(25);
    expect(met.map(({ updatedAt }) => updatedAt)).toEqual(met.map(({ updatedAt }) => updatedAt).sort((a, b) => b - a));
  });

  it('begins at the start for a cursor that is none', async () => {
    const { words, write } = start();
    kept(await write(act(5), 'a'));
    expect((await words.newest({ before: 'nonsense' })).rows).toHaveLength(1);
  });

  it('writes one log line per change and keeps the counters right', async () => {
    const { storage, words, write } = start();
    const first = kept(await write(act(5), 'a'));
    kept(await write(act(6, first.rev), 'b'));
    kept(await words.remove(act(7)));
    kept(await words.remove(act(8)));
    expect((await everything(storage, 'log')).map((line) => (line as { did: string }).did)).toEqual(['saved', 'saved', 'removed', 'removed']);
    expect(await counters(storage)).toEqual(await recounted(storage));
    expect(await counters(storage)).toEqual({ [`${store}.binned`]: 1 });
  });

  it('moves a record that cannot be read aside, word for word, and goes on', async () => {
    const { storage, words, write } = start();
    kept(await write(act(5), 'a'));
    kept(await write({ ...act(6), id: 'two' }, 'b'));
    const [row] = (await everything(storage, store as 'notes')) as { id: string; record: object }[];
    const damaged = { ...row, id: 'one', record: { ...row?.record, rev: 'no revision' } };
    await spoil(storage, store as 'notes', damaged);
    expect((await words.newest()).rows.map(({ id }) => id)).toEqual(['two']);
    expect(await words.newest()).toMatchObject({ total: 1 });
    expect(await words.get('one')).toBeUndefined();
    expect(await storage.rejected.all()).toEqual([{ store, key: 'one', value: damaged, why: expect.stringContaining('rev'), at: 1_000_000 }]);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });

  it('lets a record be written anew where an unreadable one stood, and keeps that one', async () => {
    const { storage, words, write } = start();
    await spoil(storage, store as 'notes', { id: 'one' });
    expect(kept(await write(act(5), 'new'))).toMatchObject({ text: 'new' });
    expect(await storage.rejected.count()).toBe(1);
    expect(await words.newest()).toMatchObject({ total: 1 });
  });

  it('refuses what its own reader would refuse', async () => {
    const { storage, write } = start();
    await expect(write(act(5), 'x'.repeat(100_001))).rejects.toThrow(/can't be saved/);
    expect(await everything(storage, 'log')).toEqual([]);
  });
});

describe('a full disk', () => {
  it('is an answer, and changes nothing', async () => {
    const storage = freshStorage();
    const note = { about: aboutAna, text: 'kept' };
    const first = kept(await storage.notes.save({ id: 'n', write: aWrite(), at: 1, ...note }));
    const { prototype } = IDBObjectStore;
    const add = prototype.add;
    prototype.add = () => {
      throw new DOMException('Failed to write blobs (IOError)', 'DataError');
    };
    try {
      expect(await storage.notes.save({ id: 'n', write: aWrite(), at: 2, base: first.rev, ...note, text: 'new' })).toEqual({
        ok: false,
        problem: { kind: 'full' },
      });
    } finally {
      prototype.add = add;
    }
    expect(await storage.notes.get('n')).toEqual(first);
    expect(await counters(storage)).toEqual({ 'notes.live': 1 });
    expect(await storage.notes.search('new')).toEqual([]);
  });
});
