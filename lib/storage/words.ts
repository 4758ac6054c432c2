import type { Change } from '../model/record';
import { bad, good } from '../model/result';
import { counter } from './counters';
import { isStorageFull } from './is-storage-full';
import { madeBy, nextRevision } from './revision';
import { moveAside, readInside, sift } from './rows';
import type { Act, Page, PageOf, Saved } from './saved';
import type { Row, Transaction, Writing } from './schema';
import { type Open, reading, writingStrictly } from './transact';
import { type Envelope, put, storesOf, type WordKind } from './words-inside';

type On = Act & { id: string };

/** Creates or replaces; see `WordsOf.save`. `content` tells the new record's own fields from what stands there. `shared`: of a new one. */
export async function save<Value extends Envelope>(
  open: Open,
  kind: WordKind<Value>,
  { act, content, shared }: { act: On; content(before: Value | undefined): object; shared?: boolean | undefined },
): Promise<Saved<Value>> {
  return change(open, kind, act, async (tx, before) => {
    if (!before) {
      if (act.base !== undefined) return bad({ kind: 'missing' });
    } else {
      const made = appliedBy(act, before);
      if (made?.rev === before.record.rev) return good(before.record);
      if (made)
        return good(
          compose(kind, content(before.record), {
            id: act.id,
            rev: made.rev,
            createdAt: before.record.createdAt,
            updatedAt: made.at,
            deletedAt: undefined,
            shared: before.record.shared,
          }),
        );
      if (act.base !== before.record.rev) return bad({ kind: 'changed', now: before.record });
    }
    const envelope = {
      id: act.id,
      rev: nextRevision(act.write, before?.record.rev),
      createdAt: before?.record.createdAt ?? act.at,
      updatedAt: act.at,
      deletedAt: undefined,
      shared: before ? before.record.shared : shared,
    };
    return good(await put(tx, kind, { record: compose(kind, content(before?.record), envelope), before, did: 'saved' }));
  });
}

/** Leaves a tombstone. See `WordsOf.remove`. */
export const remove = <Value extends Envelope>(open: Open, kind: WordKind<Value>, act: On): Promise<Saved<Value>> => turn(open, kind, act, act.at);

/** Takes a tombstone back. See `WordsOf.restore`. */
export const restore = <Value extends Envelope>(open: Open, kind: WordKind<Value>, act: On): Promise<Saved<Value>> => turn(open, kind, act, undefined);

export async function get<Value extends Envelope>(open: Open, kind: WordKind<Value>, { id, at }: { id: string; at: number }): Promise<Value | undefined> {
  const row: unknown = await reading(open, [kind.store], (tx) => tx.objectStore(kind.store).get(id));
  if (row === undefined) return undefined;
  return (await readable(open, kind, { rows: [row], at }))[0];
}

/** A page, last changed first. The cursor is the last row's key, so pages stay right while records come and go. */
export async function newest<Value extends Envelope>(
  open: Open,
  kind: WordKind<Value>,
  { before, limit = 50, deleted = false, at }: PageOf & { at: number },
): Promise<Page<Value>> {
  const index = deleted ? 'binned' : 'live';
  const { rows, total } = await reading(open, [kind.store, 'counters'], async (tx) => ({
    rows: await tx.objectStore(kind.store).index(index).getAll(after(before), limit),
    total: await counter(tx, `${kind.store}.${index}`),
  }));
  const last = rows.at(-1)?.keys[index];
  return { rows: await readable(open, kind, { rows, at }), next: rows.length < limit ? undefined : cursor(last), total };
}

/** The records of these rows; unreadable ones are moved aside. */
export async function readable<Value>(open: Open, kind: WordKind<Value & Envelope>, { rows, at }: { rows: readonly unknown[]; at: number }): Promise<Value[]> {
  const { records, unreadable } = sift(kind, rows);
  await moveAside(open, kind, { ids: unreadable, at });
  return records;
}

export const fromIndex = (tx: Transaction, store: WordKind<Envelope>['store'], index: string, range?: IDBKeyRange, limit?: number): Promise<Row[]> =>
  (tx as Writing)
    .objectStore(store)
    .index(index as 'live')
    .getAll(range, limit);

function turn<Value extends Envelope>(open: Open, kind: WordKind<Value>, act: On, deletedAt: number | undefined): Promise<Saved<Value>> {
  return change(open, kind, act, async (tx, before) => {
    if (!before) return bad({ kind: 'missing' });
    const made = appliedBy(act, before);
    const turned = (rev: string, updatedAt: number): Value =>
      compose(kind, before.record, { ...before.record, rev, updatedAt, deletedAt: deletedAt === undefined ? undefined : updatedAt });
    if (made?.rev === before.record.rev) return good(before.record);
    if (made) return good(turned(made.rev, made.at));
    if (act.base !== undefined && act.base !== before.record.rev) return bad({ kind: 'changed', now: before.record });
    const record = turned(nextRevision(act.write, before.record.rev), act.at);
    return good(await put(tx, kind, { record, before, did: deletedAt === undefined ? 'restored' : 'removed' }));
  });
}

async function change<Value extends Envelope>(
  open: Open,
  kind: WordKind<Value>,
  act: On,
  work: (tx: Writing, before: { record: Value; row: Row } | undefined) => Promise<Saved<Value>>,
): Promise<Saved<Value>> {
  try {
    return await writingStrictly(open, storesOf(kind), async (tx) => work(tx, await readInside(tx, kind, act)));
  } catch (error) {
    if (isStorageFull(error)) return bad({ kind: 'full' });
    throw error;
  }
}

/** Whether this write was applied before: its answer got lost, and it is told again. */
const appliedBy = ({ write }: Change, { record, row }: { record: Envelope; row: Row }) =>
  madeBy(write, [{ rev: record.rev, at: record.updatedAt }, ...row.past]);

/** A checked record. @throws Error when the fields given can't make one: a caller's bug, since messages are checked at the door. */
function compose<Value extends Envelope>(kind: WordKind<Value>, content: object, envelope: Envelope): Value {
  const present = Object.entries({ ...content, ...envelope }).filter(([, value]) => value !== undefined);
  const record = kind.schema.safeParse(Object.fromEntries(present));
  if (record.success) return record.data;
  throw new Error(`This can't be saved among the ${kind.store}: ${record.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
}

const cursor = (key: IDBValidKey | undefined): string | undefined => (Array.isArray(key) ? `${key[0]}:${key[1]}` : undefined);

/** Keys are [minus the time, id]: ascending is newest first. A cursor that is none begins at the start. */
function after(before: string | undefined): IDBKeyRange | undefined {
  const [, time, id] = before?.match(/^(-?\d+(?:\.\d+)?):(.*)$/s) ?? [];
  return time === undefined || id === undefined ? undefined : IDBKeyRange.lowerBound([Number(time), id], true);
}
