import { answeringLasts } from '../model/team';
import type { Transaction } from './schema';

/** Which of these posts somebody else of the team writes an answer to at `at`, by what their devices told last; our own other devices don't count. Needs `members`. */
export async function answeringInside(tx: Transaction, posts: readonly string[], at: number): Promise<Map<string, string>> {
  const members = await tx.objectStore('members').getAll();
  const asked = new Set(posts);
  const fresh = members.filter(({ isOwn, heardAt }) => !isOwn && Math.abs(at - heardAt) < answeringLasts);
  return new Map(fresh.flatMap(({ name, answering }) => answering.filter((post) => asked.has(post)).map((post) => [post, name] as const)));
}
