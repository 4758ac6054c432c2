import type { Assigned, Assignment, Taken } from '../model/team';
import type { WaitingState } from '../model/waiting';
import { answeringInside } from './answering';
import { counter } from './counters';
import * as kinds from './kinds';
import { ownInTeam } from './own-in-team';
import type { Assigning } from './repositories';
import { madeBy, nextRevision } from './revision';
import { parseRow, readInside } from './rows';
import type { StoreName, Transaction, Writing } from './schema';
import { putWaiting, storesOfWaiting } from './waiting-inside';
import { put, storesOf } from './words-inside';

/*
 * Context: who takes a post was words of this device alone, kept with its row of the waiting list; a team has a record of its own for it.
 * Decision: it stands in one place. Where there is a team, that is the record, and the row's own words go as soon as somebody is chosen; without
 * one it is the row, and a record that a team left behind goes. Whoever reads takes the record before the row.
 * Consequence: one transaction writes one and empties the other, so the two never say different things.
 */
export const storesOfAssigning: readonly StoreName[] = [...new Set([...storesOf(kinds.assignments), ...storesOfWaiting, 'meta'] as const)];

interface Act {
  write: string;
  at: number;
}

/** Guests say nothing of it: the team would never hear. Needs `storesOfAssigning`. @returns whether there was anything to say it of */
export async function assignInside(tx: Writing, { post, to, ...said }: Assigning, { write, at }: Act): Promise<boolean> {
  const us = await ownInTeam(tx);
  if (us?.role === 'guest') return false;
  if (!us) {
    const isRemoved = await removeAssignment(tx, post, { write, at });
    return (await setOwnWords(tx, { post, to, write, at })) || isRemoved;
  }
  const isInList = await setOwnWords(tx, { post, to: null, write, at });
  if (to === null) return (await removeAssignment(tx, post, { write, at })) || isInList;
  const before = await readInside(tx, kinds.assignments, { id: post, at });
  if (before && madeBy(write, [{ rev: before.record.rev, at }, ...before.row.past])) return true;
  const { doneAt, doneBy } = before?.record.to === to && before.record.deletedAt === undefined ? before.record : {};
  const record = withoutGaps<Assignment>({
    ...said,
    id: post,
    rev: nextRevision(write, before?.record.rev),
    createdAt: before?.record.createdAt ?? at,
    updatedAt: at,
    shared: before?.record.shared,
    to,
    by: us.name,
    doneAt,
    doneBy,
  });
  await put(tx, kinds.assignments, { record, before, did: 'saved' });
  return true;
}

/** Needs `storesOfAssigning`. @returns whether there is, or was, one */
export async function removeAssignment(tx: Writing, id: string, { write, at }: Act): Promise<boolean> {
  const before = await readInside(tx, kinds.assignments, { id, at });
  if (!before || before.record.deletedAt !== undefined) return before !== undefined;
  const record = { ...before.record, rev: nextRevision(write, before.record.rev), updatedAt: at, deletedAt: at };
  await put(tx, kinds.assignments, { record, before, did: 'removed' });
  return true;
}

/** The words that stand with the row of the waiting list. @returns whether there is such a row */
async function setOwnWords(tx: Writing, { post, to, write, at }: Act & Pick<Assigning, 'post' | 'to'>): Promise<boolean> {
  const before = await readInside(tx, kinds.waiting, { id: post, at });
  if (!before) return false;
  const { assignee, ...rest } = before.record;
  if ((assignee ?? null) === (to || null)) return true;
  await putWaiting(tx, { record: { ...rest, ...(to && { assignee: to }), rev: nextRevision(write, rest.rev) }, before });
  return true;
}

const ended: ReadonlySet<WaitingState> = new Set<WaitingState>(['answered', 'done']);
const open: ReadonlySet<WaitingState> = new Set<WaitingState>(['new', 'snoozed']);

/**
 * What became of a post is told to whoever assigned it: it was answered or put away here, or waits again. `before` is `undefined` where this device
 * never saw it wait. Guests tell nothing. Needs `storesOfAssigning`.
 */
export async function settleInside(
  tx: Writing,
  { id, before, state, ...act }: Act & { id: string; before: WaitingState | undefined; state: WaitingState; doneAt?: number },
): Promise<void> {
  const isEnd = ended.has(state) && (before === undefined || open.has(before));
  if (!isEnd && !(open.has(state) && before !== undefined && ended.has(before))) return;
  const stands = await readInside(tx, kinds.assignments, { id, at: act.at });
  if (!stands || stands.record.deletedAt !== undefined || (stands.record.doneAt !== undefined) === isEnd) return;
  const us = await ownInTeam(tx);
  if (us?.role === 'guest') return;
  const { doneAt: _, doneBy: __, ...rest } = stands.record;
  const record = withoutGaps<Assignment>({
    ...rest,
    rev: nextRevision(act.write, rest.rev),
    updatedAt: act.at,
    ...(isEnd && { doneAt: act.doneAt ?? act.at, doneBy: us?.name }),
  });
  await put(tx, kinds.assignments, { record, before: stands, did: 'saved' });
}

/** Who takes these posts, done ones left out. One request where nobody was ever assigned anything. Needs `assignments`, `counters`, `members` and `meta`. */
export async function assignedInside(tx: Transaction, posts: readonly string[]): Promise<Map<string, Assigned>> {
  if ((await counter(tx, 'assignments.live')) === 0) return new Map();
  const store = (tx as Writing).objectStore('assignments');
  return known(tx, (await Promise.all(posts.map((id) => store.get(id)))).flatMap(livingOf));
}

/** Who of the team has to do with any post. Needs what `assignedInside` needs. */
export async function takenInside(tx: Transaction, at: number): Promise<Map<string, Taken>> {
  const [assigned, answering] = await Promise.all([openInside(tx), answeringInside(tx, undefined, at)]);
  const taken = new Map<string, Taken>([...(await known(tx, assigned))].map(([id, one]) => [id, { assigned: one }]));
  for (const [id, name] of answering) taken.set(id, { ...taken.get(id), answering: name });
  return taken;
}

export const openInside = async (tx: Transaction): Promise<Assignment[]> =>
  (await (tx as Writing).objectStore('assignments').index('to').getAll()).flatMap(livingOf);

async function known(tx: Transaction, list: readonly Assignment[]): Promise<Map<string, Assigned>> {
  const left = list.filter(({ doneAt }) => doneAt === undefined);
  if (left.length === 0) return new Map();
  const [us, members] = await Promise.all([ownInTeam(tx), (tx as Writing).objectStore('members').getAll()]);
  const names = new Set(members.map(({ name }) => name));
  return new Map(left.map(({ id, to }) => [id, { to, isUs: to === us?.name, isMember: to === us?.name || names.has(to) }]));
}

/** None where it can't be read or was removed. */
export const livingOf = (row: unknown): Assignment[] => {
  const read = row === undefined ? undefined : parseRow(kinds.assignments, row);
  return read?.ok && read.record.deletedAt === undefined ? [read.record] : [];
};

const withoutGaps = <Value extends object>(value: { [Field in keyof Value]: Value[Field] | undefined }): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
