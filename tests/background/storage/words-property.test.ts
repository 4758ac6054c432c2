import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/model/note';
import type { Saved } from '../../../lib/storage';
import { fold } from '../../../lib/storage/fold';
import { aboutAna, counters, everything, freshStorage, recounted } from './fresh-storage';

/** Milliseconds that a property may take on a machine that does much else. */
const slow = 60_000;

type Told = { id: string; did: 'save' | 'remove' | 'restore'; write: string; base: string | undefined; text: string; answer: Saved<Note> };

const act = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  did: fc.constantFrom('save', 'save', 'save', 'remove', 'restore', 'retry'),
  /** Which of the revisions met so far the editor started from; none for a new record. */
  from: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
  /** Told twice at once, as when a sender gave up waiting too early. */
  twice: fc.boolean(),
  text: fc.constantFrom('Zürich', 'tea', 'TEA with Ana', 'coffee', 'naïve', 'two  spaces'),
});
/** Acts of one group are told at the same time, as two windows and a retry would. */
const groups = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

describe('any interleaving of saving, removing, restoring and telling again', () => {
  it(
    'never loses a word, never doubles one, and keeps counters and search right',
    async () => {
      await fc.assert(
        fc.asyncProperty(groups, async (rounds) => {
          const storage = freshStorage();
          const { notes } = storage;
          const told: Told[] = [];
          let clock = 0;
          for (const round of rounds) {
            await Promise.all(
              round.map(async ({ id, did, from, twice, text }, place) => {
                const earlier = told[from ?? 0];
                if (did === 'retry') {
                  if (!earlier) return;
                  const again = earlier.answer.ok ? await tell(earlier) : earlier.answer;
                  if (earlier.did === 'save') expect(again).toEqual(earlier.answer);
                  else expect(revisionOf(again)).toBe(revisionOf(earlier.answer));
                  return;
                }
                clock += 1;
                const met = told.filter((one) => one.id === id && one.answer.ok);
                const base = from === undefined ? undefined : revisionOf(met[met.length - 1 - (from % Math.max(1, met.length))]?.answer);
                const write = `${clock}${place}`.padStart(32, '0');
                const words = { id, did, write, base, text: `${text} ${clock}` };
                const [answer, again] = await Promise.all([tell(words), twice ? tell(words) : undefined]);
                told.push({ ...words, answer });
                if (again?.ok || (again && answer.ok)) expect(revisionOf(again)).toBe(revisionOf(answer));
              }),
            );
          }
          for (const id of ['a', 'b', 'c']) {
            const now = await notes.get(id);
            const texts = chainOf(told.filter((one) => one.id === id));
            expect(now?.text).toBe(texts.at(-1));
          }
          expect(await counters(storage)).toEqual(await recounted(storage));
          expect(await everything(storage, 'log')).toHaveLength(changesOf(told));
          await expectSearchRight(['tea', 'ZURICH', 'naive', 'ana tea', '1']);

          function tell({ id, did, write, base, text }: Omit<Told, 'answer'>): Promise<Saved<Note>> {
            if (did === 'save') return notes.save({ id, write, base, at: Number(write), about: aboutAna, text });
            return notes[did]({ id, write, base, at: Number(write) });
          }
          async function expectSearchRight(questions: string[]) {
            const live = (await notes.newest({ limit: 100 })).rows;
            for (const words of questions) {
              const wanted = fold(words).split(' ');
              const naive = live.filter((note) => wanted.every((word) => fold(`${note.about.label} ${note.text}`).includes(word)));
              expect((await notes.search(words, 100)).map((note) => note.id)).toEqual(naive.map((note) => note.id));
            }
          }
        }),
        { numRuns: 300 },
      );
    },
    slow,
  );
});

const revisionOf = (answer: Saved<Note> | undefined): string | undefined => (answer?.ok ? answer.value.rev : undefined);

/**
 * The texts that were acknowledged, in the order of their revisions. Each revision number is given once, and each text was replaced
 * only by someone who had seen it: by an act whose base it was.
 */
function chainOf(told: readonly Told[]): string[] {
  const byRevision = new Map<string, { did: string; base: string | undefined; text: string }>();
  for (const { did, base, answer } of told)
    if (answer.ok && !byRevision.has(answer.value.rev)) byRevision.set(answer.value.rev, { did, base, text: answer.value.text });
  const chain = [...byRevision].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  expect(chain.map(([rev]) => Number.parseInt(rev, 10))).toEqual(chain.map((_, at) => at + 1));
  chain.forEach(([, { did, base, text }], at) => {
    const before = chain[at - 1];
    if (did === 'save') expect(base).toBe(before?.[0]);
    else expect(text).toBe(before?.[1].text);
  });
  return chain.map(([, { text }]) => text);
}

const changesOf = (told: readonly Told[]): number => new Set(told.flatMap(({ id, answer }) => (answer.ok ? [`${id} ${answer.value.rev}`] : []))).size;
