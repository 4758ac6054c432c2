import { personId } from '../model/person';
import { type Waiting, WaitingGlance, WaitingState } from '../model/waiting';
import { removeAssignment, settleInside, storesOfAssigning } from './assign-inside';
import { counter } from './counters';
import * as kinds from './kinds';
import type { WaitingList } from './repositories';
import { madeBy, nextRevision } from './revision';
import { moveAside, readInside, sift } from './rows';
import { seeWaiting, storesOfSeeing } from './see-waiting';
import { reading, writingRelaxed, writingStrictly } from './transact';
import { putWaiting, storesOfWaiting, waitingRows } from './waiting-inside';
import type { Base } from './words-of';

const states: readonly WaitingState[] = WaitingState.options;

export function createWaiting({ open, now, newWrite }: Base): WaitingList {
  const read = async (rows: readonly unknown[]): Promise<Waiting[]> => {
    const { records, unreadable } = sift(kinds.waiting, rows);
    await moveAside(open, kinds.waiting, { ids: unreadable, at: now() });
    return records;
  };
  return {
    see: (list) => writingRelaxed(open, storesOfSeeing, (tx) => seeWaiting(tx, list, newWrite)),
    move: ({ id, state, write, at, snoozedUntil }) =>
      writingStrictly(open, storesOfAssigning, async (tx) => {
        const before = await readInside(tx, kinds.waiting, { id, at });
        if (!before || madeBy(write, [{ rev: before.record.rev, at }, ...before.row.past])) return before?.record;
        await settleInside(tx, { id, before: before.record.state, state, write, at });
        return putWaiting(tx, { record: moved(before.record, { state, at, snoozedUntil, rev: nextRevision(write, before.record.rev) }), before });
      }),
    moveMany: (moves, { write, at }) =>
      writingStrictly(open, storesOfAssigning, async (tx) => {
        const ids: string[] = [];
        for (const { id, state, snoozedUntil } of moves) {
          const before = await readInside(tx, kinds.waiting, { id, at });
          if (!before) continue;
          ids.push(id);
          if (madeBy(write, [{ rev: before.record.rev, at }, ...before.row.past])) continue;
          await settleInside(tx, { id, before: before.record.state, state, write, at });
          await putWaiting(tx, { record: moved(before.record, { state, at, snoozedUntil, rev: nextRevision(write, before.record.rev) }), before });
        }
        return ids;
      }),
    describe: (wanted, details, { write, at }) =>
      writingStrictly(open, storesOfAssigning, async (tx) => {
        const ids: string[] = [];
        for (const id of wanted) {
          const before = await readInside(tx, kinds.waiting, { id, at });
          if (!before || madeBy(write, [{ rev: before.record.rev, at }, ...before.row.past])) continue;
          if (details.assignee !== undefined) await removeAssignment(tx, id, { write, at }); // it stands in one place (assign-inside.ts)
          const told = Object.entries({ ...before.record, ...details }).filter(([, value]) => value !== null && value !== undefined && value !== '');
          await putWaiting(tx, { record: { ...(Object.fromEntries(told) as Waiting), rev: nextRevision(write, before.record.rev) }, before });
          ids.push(id);
        }
        return ids;
      }),
    async glances(wanted = states) {
      const rows = await reading(open, ['waiting'], async (tx) => {
        const age = tx.objectStore('waiting').index('age');
        return Promise.all(wanted.map((state) => age.getAll(IDBKeyRange.bound([state], [state, []]))));
      });
      // What can't be read is found and moved aside by whoever reads it whole.
      return rows.flat().flatMap(({ record }) => {
        const glance = WaitingGlance.safeParse(record);
        return glance.success ? [glance.data] : [];
      });
    },
    wake: (at) =>
      writingStrictly(open, storesOfWaiting, async (tx) => {
        const due = await tx.objectStore('waiting').index('snoozed').getAllKeys(IDBKeyRange.upperBound(at));
        for (const id of due) {
          const before = await readInside(tx, kinds.waiting, { id, at });
          if (before) await putWaiting(tx, { record: moved(before.record, { state: 'new', at, rev: nextRevision(newWrite(), before.record.rev) }), before });
        }
        return due;
      }),
    mute: ({ people, muted, write, at }) =>
      writingStrictly(open, storesOfWaiting, async (tx) => {
        const ids: string[] = [];
        for (const state of muted ? (['new', 'snoozed'] as const) : (['muted'] as const)) {
          const rows = await tx
            .objectStore('waiting')
            .index('age')
            .getAll(IDBKeyRange.bound([state], [state, []]));
          const theirs = sift(kinds.waiting, rows).records.filter(({ post }) => people.includes(personId(post.network, post.author.handle)));
          ids.push(...theirs.map(({ id }) => id));
        }
        for (const id of ids) {
          const before = await readInside(tx, kinds.waiting, { id, at });
          if (!before) continue;
          const record = moved(before.record, { state: muted ? 'muted' : 'new', at, rev: nextRevision(write, before.record.rev) });
          await putWaiting(tx, { record, before });
        }
        return ids;
      }),
    async many(ids) {
      const records = await read(await reading(open, ['waiting'], (tx) => waitingRows(tx, ids)));
      return new Map(records.map((record) => [record.id, record]));
    },
    async list({ state, order, limit = 50 }) {
      const { rows, total } = await reading(open, ['waiting', 'counters'], async (tx) => ({
        rows: await tx
          .objectStore('waiting')
          .index(order)
          .getAll(IDBKeyRange.bound([state], [state, []]), limit),
        total: await counter(tx, `waiting.${state}`),
      }));
      return { rows: await read(rows), total };
    },
    counts: () =>
      reading(open, ['counters'], async (tx) => {
        const counted = await Promise.all(states.map(async (state) => [state, await counter(tx, `waiting.${state}`)] as const));
        return Object.fromEntries(counted) as Record<WaitingState, number>;
      }),
    openDuring: (from, to) =>
      reading(open, ['waits'], async (tx) => {
        const waits = await tx.objectStore('waits').index('ended').getAll(IDBKeyRange.lowerBound(from));
        return waits.filter(({ since }) => since < to).map(({ since, ended }) => ({ since, endedAt: ended === Infinity ? undefined : ended }));
      }),
  };
}

/** `snoozedUntil` and `endedAt` belong to their states only. */
function moved(
  { snoozedUntil: _, endedAt: __, ...rest }: Waiting,
  { state, at, snoozedUntil, rev }: { state: WaitingState; at: number; snoozedUntil?: number | undefined; rev: string },
): Waiting {
  const ended = state === 'answered' || state === 'done' || state === 'muted';
  const endedAt = state === 'answered' ? (rest.answeredAt ?? at) : at;
  return { ...rest, rev, state, ...(state === 'snoozed' && snoozedUntil !== undefined && { snoozedUntil }), ...(ended && { endedAt }) };
}
