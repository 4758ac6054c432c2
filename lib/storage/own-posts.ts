import type { OwnPosts } from './repositories';
import type { Transaction, Writing } from './schema';
import { reading, writingRelaxed } from './transact';
import type { Base } from './words-of';

/** Seen again within a day: not worth a write. */
const day = 86_400_000;

export const createOwnPosts = ({ open }: Base): OwnPosts => ({
  has: (ids) => reading(open, ['ownPosts'], (tx) => ownAmong(tx, ids)),
  saw: (list) => writingRelaxed(open, ['ownPosts'], (tx) => seeOwnPosts(tx, list)),
});

export async function ownAmong(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const store = (tx as Writing).objectStore('ownPosts');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return new Set(found.flatMap((own) => (own && !own.unseen ? [own.id] : [])));
}

export async function seeOwnPosts(tx: Writing, list: readonly { id: string; network: string; at: number }[]): Promise<void> {
  const store = tx.objectStore('ownPosts');
  for (const { id, network, at } of list) {
    const known = await store.get(id);
    const { unseen, ...rest } = known ?? {};
    if (!known || unseen || known.at < at - day) await store.put({ ...rest, id, network, at });
  }
}
