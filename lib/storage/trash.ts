import type { TrashedKind } from '../model/trash';
import { counter } from './counters';
import { fold } from './fold';
import * as kinds from './kinds';
import type { Trash, Trashed } from './repositories';
import { moveAside, readMany, sift } from './rows';
import { type Row, type WordStore, type Writing, wordStores } from './schema';
import { reading, writingStrictly } from './transact';
import { restore } from './words';
import { type Envelope, eraseMany, storesOf, type WordKind } from './words-inside';
import type { Base } from './words-of';

/** So many rows of each kind at once. */
const page = 200;

const kindOf = Object.fromEntries(kinds.words.map((kind) => [kind.store, kind])) as unknown as Record<WordStore, WordKind<Envelope>>;

export const createTrash = (base: Base): Trash => ({
  async counts() {
    const counts = await reading(base.open, ['counters'], (tx) =>
      Promise.all(wordStores.map(async (store) => [store, await counter(tx, `${store}.binned`)] as const)),
    );
    return Object.fromEntries(counts) as Record<TrashedKind, number>;
  },
  async list({ kinds: wanted = wordStores, words = '', before, limit = 50 }) {
    const asked = fold(words).split(' ').filter(Boolean);
    const found: Trashed[] = [];
    let after = placeIn(before);
    for (;;) {
      const lists = await Promise.all(wanted.map((store) => binned(base, { store, after })));
      // Beyond the earliest end of a full list others of that kind may stand between: those come with the next page.
      const ends = lists.flatMap((list) => (list.length < page ? [] : [placeOf(list.at(-1))]));
      const end = ends.sort(compare)[0];
      const sorted = lists.flat().sort((one, other) => compare(placeOf(one), placeOf(other)));
      const near = end === undefined ? sorted : sorted.filter((one) => compare(placeOf(one), end) <= 0);
      for (const one of near) {
        if (!holds(one, asked)) continue;
        if (found.length === limit) return { rows: found, next: cursorOf(placeOf(found.at(-1))) };
        found.push(one);
      }
      if (end === undefined) return { rows: found, next: undefined };
      after = end;
    }
  },
  restore: ({ kind, ...act }) => restore(base.open, kindOf[kind], act),
  async erase(items) {
    let gone = 0;
    for (const [store, some] of Map.groupBy(items, ({ kind }) => kind)) {
      const kind = kindOf[store];
      gone += await writingStrictly(base.open, storesOf(kind), async (tx) => {
        const known = await readMany(tx, kind, { ids: [...new Set(some.map(({ id }) => id))], at: base.now() });
        // Somebody may have brought it back meanwhile, in another window.
        const dead = known.filter(({ record }) => record.deletedAt !== undefined);
        await eraseMany(tx, kind, dead);
        return dead.length;
      });
    }
    return gone;
  },
});

/** Where something stands in the list: minus the time of its deletion, its id, its kind. */
type Place = readonly [number, string, number];

const placeOf = (one: Trashed | undefined): Place => (one ? [-(one.record.deletedAt ?? 0), one.record.id, wordStores.indexOf(one.kind)] : [Infinity, '', 0]);
const compare = (one: Place, other: Place): number => one[0] - other[0] || (one[1] === other[1] ? one[2] - other[2] : one[1] < other[1] ? -1 : 1);
const cursorOf = ([time, id, kind]: Place): string => `${time}:${kind}:${id}`;

/** A cursor that is none begins at the start. */
function placeIn(cursor: string | undefined): Place | undefined {
  const [, time, kind, id] = cursor?.match(/^(-?\d+(?:\.\d+)?):(\d+):(.*)$/s) ?? [];
  return time === undefined || kind === undefined || id === undefined ? undefined : [Number(time), id, Number(kind)];
}

async function binned(base: Base, { store, after }: { store: WordStore; after: Place | undefined }): Promise<Trashed[]> {
  // Of the same moment and id, kinds that come later in the order were not shown yet.
  const range = after && IDBKeyRange.lowerBound([after[0], after[1]], wordStores.indexOf(store) <= after[2]);
  const rows: Row[] = await reading(base.open, [store], (tx) => (tx as unknown as Writing).objectStore(store).index('binned').getAll(range, page));
  const { records, unreadable } = sift(kindOf[store], rows);
  await moveAside(base.open, kindOf[store], { ids: unreadable, at: base.now() });
  return records.map((record) => ({ kind: store, record }) as unknown as Trashed);
}

const holds = ({ record }: Trashed, wanted: readonly string[]): boolean => {
  if (wanted.length === 0) return true;
  const whole = fold(textsIn(record).join(' '));
  return wanted.every((word) => whole.includes(word));
};

/** Every text of a record, whatever its kind. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
