import { answeringLasts } from '../model/team';
import type { Transaction, Writing } from './schema';

/** Which of these posts (all where none are given) somebody else of the team writes an answer to at `at`, by what their devices told last; our own other devices don't count. Needs `members`. */
export async function answeringInside(tx: Transaction, posts: readonly string[] | undefined, at: number): Promise<Map<string, string>> {
  const members = await tx.objectStore('members').getAll();
  const asked = posts && new Set(posts);
  const fresh = members.filter(({ isOwn, heardAt }) => !isOwn && Math.abs(at - heardAt) < answeringLasts);
  return new Map(fresh.flatMap(({ name, answering }) => answering.filter((post) => !asked || asked.has(post)).map((post) => [post, name] as const)));
}

/** Answers of others and of our own other devices that lasted too long end. @returns whether there were any. Needs `members`. */
export async function lapseInside(tx: Writing, at: number): Promise<boolean> {
  const store = tx.objectStore('members');
  const over = (await store.getAll()).filter(({ heardAt, answering }) => answering.length > 0 && Math.abs(at - heardAt) >= answeringLasts);
  for (const member of over) await store.put({ ...member, answering: [] });
  return over.length > 0;
}
