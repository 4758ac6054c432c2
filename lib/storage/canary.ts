import * as z from 'zod/mini';
import { Time } from '../model/record';

/** A small place outside IndexedDB (`storage.local` in the extension) that survives when its files are damaged. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** What is remembered of the database beside it: both browsers open a damaged one empty, without an error (measured, 2025-11). */
const Canary = z.object({
  madeAt: Time,
  /** `whole.identity().id`: a database that began anew has another. */
  database: z.string(),
  /** How many records of the person's own words it held at least. */
  records: z.number(),
  changedAt: z.optional(Time),
  lastBackupAt: z.optional(Time),
  /** `rescue`: the usual place could be neither opened nor deleted, and the database lives in a storage bucket of its own. */
  place: z.optional(z.enum(['home', 'rescue'])),
});
type Canary = z.infer<typeof Canary>;

export interface CanaryKeeper {
  read(): Promise<Canary | undefined>;
  /** After the start and after each change: this database, so many records. */
  remember(now: { database: string; records: number; at: number }): Promise<void>;
  /** Before records are removed for good: fewer is right from now on, whenever the removal is interrupted. */
  expectFewer(records: number): Promise<void>;
  backedUp(at: number): Promise<void>;
  /** @throws where this can't be kept: the database would not be found again. */
  moveTo(place: NonNullable<Canary['place']>): Promise<void>;
}

/**
 * One change after another: `storage.local` has no transactions. A canary that can't be read is none, and one that can't be written is
 * done without: Firefox keeps `storage.local` in a database too, and that one can break as well. Backups alone then tell of damage.
 */
export function createCanary(store: KeyValue, key = 'canary'): CanaryKeeper {
  let last: Promise<unknown> = Promise.resolve();
  const read = async () => {
    const canary = Canary.safeParse(await store.get(key).catch(() => undefined));
    return canary.success ? canary.data : undefined;
  };
  const change = (next: (before: Canary | undefined) => Canary | undefined): Promise<void> => {
    const mine = last.then(async () => {
      const before = await read();
      const after = next(before);
      if (after && JSON.stringify(after) !== JSON.stringify(before)) await store.set(key, after);
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  const note = (next: (before: Canary | undefined) => Canary | undefined) => change(next).catch(() => undefined);
  return {
    read,
    remember: ({ database, records, at }) =>
      note((before) => {
        const isSame = before?.database === database;
        return { ...before, madeAt: isSame ? before.madeAt : at, database, records, changedAt: at };
      }),
    expectFewer: (records) => note((before) => before && { ...before, records: Math.max(0, before.records - records) }),
    backedUp: (at) => note((before) => before && { ...before, lastBackupAt: at }),
    moveTo: (place) => change((before) => ({ ...(before ?? { madeAt: 0, database: '', records: 0 }), place })),
  };
}
