import { Reply } from '../model/reply';
import { good } from '../model/result';
import { settleInside, storesOfAssigning } from './assign-inside';
import * as kinds from './kinds';
import { answerPerson } from './people';
import type { ReplySent } from './repositories';
import { madeBy, nextRevision } from './revision';
import { parseRow, readInside } from './rows';
import type { Saved } from './saved';
import type { Row, StoreName, Writing } from './schema';
import { answeredWith, storesOfTalks } from './talks';
import { answerWaiting } from './waiting-inside';
import { put, storesOf } from './words-inside';

/** The page may show a reply long after it was sent, but the same words two days later are another reply. */
const sameWithin = 48 * 3_600_000;

export const storesOfRecording: readonly StoreName[] = [
  ...new Set([...storesOf(kinds.replies), ...storesOfTalks, ...storesOfAssigning, 'templates', 'people'] as const),
];

type Known = { record: Reply; row: Row };

/** See `Replies.record`. Everything that follows from a reply is in this one transaction. */
export async function recordReply(tx: Writing, { write, base: _, at, ...sent }: ReplySent): Promise<Saved<Reply>> {
  const stands = await readInside(tx, kinds.replies, { id: sent.id, at });
  const others = (await living(tx, sent.post)).filter(({ record }) => record.id !== sent.id);
  const known = (stands?.record.deletedAt === undefined ? stands : undefined) ?? others.find(({ record }) => isSame(record, sent));
  if (known) return good(await upgrade(tx, known, { ...sent, write, at }));

  const isFirst = others.every(({ record }) => record.sentAt > sent.sentAt);
  const envelope = { rev: nextRevision(write, stands?.record.rev), createdAt: stands?.record.createdAt ?? at, updatedAt: at };
  const record = Reply.parse({ ...sent, ...envelope, ...(!isFirst && { responseTime: undefined }) });
  await put(tx, kinds.replies, { record: withoutGaps(record), before: stands, did: 'saved' });
  if (isFirst) for (const other of others) await forgetResponseTime(tx, other, { write, at });
  if (sent.template !== undefined) await countUse(tx, { id: sent.template, at, usedAt: sent.sentAt });
  if (sent.person !== undefined) await answerPerson(tx, { id: sent.person, network: sent.network, at: sent.sentAt });
  await answerWaiting(tx, { post: sent.post, write, at, sentAt: sent.sentAt });
  await settleInside(tx, { id: sent.post, before: undefined, state: 'answered', write, at, doneAt: sent.sentAt });
  await goOn(tx, record, { write, at });
  return good(withoutGaps(record));
}

async function living(tx: Writing, post: string): Promise<Known[]> {
  const rows = await tx.objectStore('replies').index('post').getAll(post);
  return rows.flatMap((value) => {
    const read = parseRow(kinds.replies, value);
    return read.ok ? [read] : [];
  });
}

const isSame = (known: Reply, sent: Pick<Reply, 'text' | 'sentAt' | 'ownPost'>): boolean =>
  (sent.ownPost !== undefined && sent.ownPost === known.ownPost) ||
  (words(known.text) === words(sent.text) &&
    Math.abs(known.sentAt - sent.sentAt) <= sameWithin &&
    !(sent.ownPost !== undefined && known.ownPost !== undefined));

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the newer evidence adds: that it was seen, under which id, and the template where only the sending side knew it. */
async function upgrade(tx: Writing, known: Known, { write, at, ...sent }: Omit<ReplySent, 'base'>): Promise<Reply> {
  const { record, row } = known;
  if (madeBy(write, [{ rev: record.rev, at }, ...row.past])) return record;
  const learnt = withoutGaps({
    evidence: record.evidence === 'seen' || sent.evidence === 'seen' ? ('seen' as const) : ('submitted' as const),
    ownPost: record.ownPost ?? sent.ownPost,
    person: record.person ?? sent.person,
    template: record.template ?? sent.template,
    rewritten: record.rewritten ?? sent.rewritten,
    drawn: record.drawn ?? sent.drawn,
  });
  const isNews = Object.entries(learnt).some(([key, value]) => record[key as keyof Reply] !== value);
  if (!isNews) return record;
  if (record.template === undefined && sent.template !== undefined) await countUse(tx, { id: sent.template, at, usedAt: record.sentAt });
  if (record.person === undefined && sent.person !== undefined) await answerPerson(tx, { id: sent.person, network: record.network, at: record.sentAt });
  await answerWaiting(tx, { post: record.post, write, at, sentAt: record.sentAt });
  await goOn(tx, { ...record, ...learnt }, { write, at });
  return put(tx, kinds.replies, { record: { ...record, ...learnt, rev: nextRevision(write, record.rev), updatedAt: at }, before: known, did: 'saved' });
}

/** What they wrote under our answer belongs to what we answered. */
async function goOn(tx: Writing, { ownPost, post, person, network }: Reply, { write, at }: { write: string; at: number }): Promise<void> {
  if (ownPost !== undefined) await answeredWith(tx, { own: ownPost, post, person, network, at, newWrite: () => write });
}

/** An earlier reply came to light: the first response was that one. */
async function forgetResponseTime(tx: Writing, before: Known, { write, at }: { write: string; at: number }): Promise<void> {
  const { responseTime, ...rest } = before.record;
  if (responseTime !== undefined)
    await put(tx, kinds.replies, { record: { ...rest, rev: nextRevision(write, rest.rev), updatedAt: at }, before, did: 'saved' });
}

/** Counted without a new revision: somebody may be editing the template, and a count is no edit. */
async function countUse(tx: Writing, { id, at, usedAt }: { id: string; at: number; usedAt: number }): Promise<void> {
  const known = await readInside(tx, kinds.templates, { id, at });
  if (!known) return;
  const { record, row } = known;
  await tx.objectStore('templates').put({ ...row, record: { ...record, uses: record.uses + 1, lastUsedAt: Math.max(usedAt, record.lastUsedAt ?? usedAt) } });
}

const withoutGaps = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
