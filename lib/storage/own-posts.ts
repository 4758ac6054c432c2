import type { OwnPosts } from './repositories';
import type { OwnPost, Transaction, Writing } from './schema';
import { reading, writingRelaxed } from './transact';
import type { Base } from './words-of';

/** Seen again within a day: not worth a write. */
const day = 86_400_000;

/** Looks closer together tell nothing of a pace. */
const lookApart = 5 * 60_000;

export const createOwnPosts = ({ open }: Base): OwnPosts => ({
  has: (ids) => reading(open, ['ownPosts'], (tx) => ownAmong(tx, ids)),
  saw: (list) => writingRelaxed(open, ['ownPosts'], (tx) => seeOwnPosts(tx, list)),
});

const ownAmong = async (tx: Transaction, ids: readonly string[]): Promise<Set<string>> => new Set((await ownRows(tx, ids)).map(({ id }) => id));

/** Those of our own posts that were seen themselves. */
export async function ownRows(tx: Transaction, ids: readonly string[]): Promise<OwnPost[]> {
  const store = (tx as Writing).objectStore('ownPosts');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.flatMap((own) => (own && !own.unseen ? [own] : []));
}

export async function seeOwnPosts(tx: Writing, list: readonly { id: string; network: string; at: number; count?: number | undefined }[]): Promise<void> {
  const store = tx.objectStore('ownPosts');
  for (const { id, network, at, count } of list) {
    const known = await store.get(id);
    const { unseen, looks = [], ...rest } = known ?? {};
    const isLook = count !== undefined && at - (looks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= lookApart;
    if (known && !unseen && known.at >= at - day && !isLook) continue;
    const seen = isLook ? [...looks, { at, count }].slice(-2) : looks;
    await store.put({ ...rest, id, network, at, ...(seen.length > 0 && { looks: seen }) });
  }
}
