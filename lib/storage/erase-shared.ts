import { digest } from '../sync/body';
import { child, has, type Leaf } from '../sync/tree';
import type { Writing } from './schema';

/**
 * A record goes from this device for good, and with it every word kept for its sake. What the team's server has of it is told to go, unless its removal
 * was told already.
 */
export async function eraseShared(tx: Writing, id: string): Promise<void> {
  const shared = await tx.objectStore('shared').get(id);
  if (!shared) return;
  const { wire, sent, filed, branches, came } = shared;
  const isFiledLast = filed !== undefined && (!sent || (filed.rev !== sent.rev && has(filed, sent.rev)));
  const stood: Leaf | undefined = isFiledLast ? filed : sent && { rev: sent.rev, revs: sent.revs, isDeleted: sent.isDeleted, sent: sent.round };
  const ends: Leaf[] = [...(stood ? [stood] : []), ...branches.filter(({ sent: known }) => known !== undefined || filed !== undefined)];
  const closed = ends.map((end): Leaf => {
    const { rev, revs, isDeleted } = end;
    return isDeleted ? { rev, revs, isDeleted, sent: end.sent } : child(end, digest(`erased ${rev}`), { isDeleted: true });
  });
  const isToTell = closed.some((end) => end.sent === undefined);
  const keys = { ...(wire !== undefined && { wire }), ...(isToTell && { gone: 1 }) };
  await tx.objectStore('shared').put({ id, ...(wire !== undefined && { wire }), ...(came && { came }), bases: [], branches: closed, keys });
}
