import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/storage/fold';
import { aboutAna, aWrite, everything, freshStorage, kept } from './fresh-storage';

/** Milliseconds that a property may take on a machine that does much else. */
const slow = 60_000;

describe('folding', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['ёлка', 'елка'],
    ['  two\n\tlines ', 'two lines'],
    ['ｆｕｌｌ', 'full'],
    ['شُكْرًا', 'شكرا'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps marks that make another word in their script', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('की')).not.toBe(fold('का'));
  });

  it(
    'is settled after once, and leaves no line feed',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
          const once = fold(text);
          expect(fold(once)).toBe(once);
          expect(once).not.toMatch(/\n/);
        }),
        { numRuns: 500 },
      );
    },
    slow,
  );
});

describe('search over notes', () => {
  const noted = async (texts: readonly string[]) => {
    const storage = freshStorage();
    for (const [at, text] of texts.entries()) kept(await storage.notes.save({ id: `n${at}`, write: aWrite(), at, about: aboutAna, text }));
    return storage;
  };
  const found = async ({ notes }: Awaited<ReturnType<typeof noted>>, words: string, limit?: number) => (await notes.search(words, limit)).map(({ id }) => id);

  it('finds every word, case and accents aside, in any order, also inside words', async () => {
    const storage = await noted(['Met in Zürich, likes tea', 'Tea only', 'zurich again', 'steaming in ZURICH']);
    expect(await found(storage, 'tea zürich')).toEqual(['n3', 'n0']);
    expect(await found(storage, '  ')).toEqual([]);
    expect(await found(storage, 'nowhere')).toEqual([]);
  });

  it('finds the label of the person or post too', async () => {
    expect(await found(await noted(['one', 'two']), '@ANA')).toEqual(['n1', 'n0']);
  });

  it('does not join the end of one note to the beginning of the next', async () => {
    const storage = await noted(['ends with al', 'pha begins']);
    expect(await found(storage, 'alpha')).toEqual([]);
  });

  it('shows last changed first and no more than asked for', async () => {
    const storage = await noted(Array.from({ length: 30 }, (_, at) => `common ${at}`));
    const old = await storage.notes.get('n3');
    kept(await storage.notes.save({ id: 'n3', write: aWrite(), base: old?.rev, at: 99, about: aboutAna, text: 'common still' }));
    expect(await found(storage, 'common', 3)).toEqual(['n3', 'n29', 'n28']);
  });

  it('sees a change made through another connection to the same database', async () => {
    const here = await noted(['old words']);
    expect(await found(here, 'new')).toEqual([]);
    const there = freshStorage({ factory: here.factory });
    const note = await there.notes.get('n0');
    kept(await there.notes.save({ id: 'n0', write: aWrite(), base: note?.rev, at: 5, about: aboutAna, text: 'new words' }));
    expect(await found(here, 'new')).toEqual(['n0']);
    expect(await found(here, 'old')).toEqual([]);
  });

  it('fills blocks of 200 and stays right across them, with edits, removals and restorings', async () => {
    const storage = await noted(Array.from({ length: 450 }, (_, at) => `note number ${at} ${at % 3 === 0 ? 'fizz' : 'other'}`));
    expect(((await everything(storage, 'folded')) as { ids: string[] }[]).map(({ ids }) => ids.length)).toEqual([200, 200, 50]);
    const { notes } = storage;
    for (const id of ['n0', 'n3', 'n201', 'n449']) {
      const note = await notes.get(id);
      kept(await notes.save({ id, write: aWrite(), base: note?.rev, at: 1000, about: aboutAna, text: 'buzz' }));
    }
    kept(await notes.remove({ id: 'n201', write: aWrite(), at: 1001 }));
    expect(await found(storage, 'buzz')).toEqual(expect.arrayContaining(['n0', 'n3', 'n449']));
    expect(await found(storage, 'buzz')).toHaveLength(3);
    kept(await notes.restore({ id: 'n201', write: aWrite(), at: 1002 }));
    expect((await found(storage, 'buzz'))[0]).toBe('n201');
    expect(await found(storage, 'fizz', 1000)).toHaveLength(150 - 3);
  });

  it('finds the newest of very many hits, wherever they lie', async () => {
    const storage = await noted(Array.from({ length: 430 }, (_, at) => `common ${at}`));
    for (const [at, id] of ['n1', 'n205', 'n2'].entries()) {
      const note = await storage.notes.get(id);
      kept(await storage.notes.save({ id, write: aWrite(), base: note?.rev, at: 1000 + at, about: aboutAna, text: 'common indeed' }));
    }
    expect(await found(storage, 'common', 5)).toEqual(['n2', 'n205', 'n1', 'n429', 'n428']);
    expect(await found(storage, 'common', 1)).toEqual(['n2']);
    expect(await found(storage, 'common', 1000)).toHaveLength(430);
  });

  it(
    'finds the same as looking at every note does',
    async () => {
      const word = fc.constantFrom('tea', 'TÉA', 'ana', 'Zürich', 'a', 'ß', 'x y', '\n');
      const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ') || 'empty');
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 3 }), async (texts, words) => {
          const storage = await noted(texts);
          const wanted = fold(words.join(' ')).split(' ').filter(Boolean);
          const naive = texts.flatMap((one, at) => (wanted.length > 0 && wanted.every((each) => fold(`@ana ${one}`).includes(each)) ? [`n${at}`] : []));
          expect(await found(storage, words.join(' '), 100)).toEqual(naive.reverse());
        }),
        { numRuns: 60 },
      );
    },
    slow,
  );
});
