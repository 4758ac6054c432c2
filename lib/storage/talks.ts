import { personId } from '../model/person';
import type { Post } from '../model/post';
import * as kinds from './kinds';
import { nextRevision } from './revision';
import { readInside } from './rows';
import type { StoreName, Writing } from './schema';
import { putWaiting, storesOfWaiting } from './waiting-inside';

/*
 * A talk goes on: they ask, we answer, they write again under our answer. Their post, our answer and their next post come to light in any
 * order, so what is known of each is kept with our own post between them, and whichever comes last ties them.
 */
export const storesOfTalks: readonly StoreName[] = [...storesOfWaiting, 'replies', 'ownPosts'];

/** Somebody under one post of ours; more of one person are not tied. */
const mostUnder = 20;

/** Their post stands under our post `own`. */
export async function cameUnder(tx: Writing, { own, post, at, newWrite }: { own: string; post: Post; at: number; newWrite: () => string }): Promise<void> {
  const store = tx.objectStore('ownPosts');
  const known = await store.get(own);
  const person = personId(post.network, post.author.handle);
  const before = known?.next?.[person] ?? [];
  if (before.includes(post.id) || before.length >= mostUnder) return;
  await store.put({ ...(known ?? { id: own, network: post.network, at, unseen: true }), next: { ...known?.next, [person]: [...before, post.id].sort() } });
  if (known?.answers !== undefined) await tie(tx, { own, at, newWrite });
}

/** Our post `own` answers that post of that person's. */
export async function answeredWith(
  tx: Writing,
  { own, post, person, network, at, newWrite }: { own: string; post: string; person: string | undefined; network: string; at: number; newWrite: () => string },
): Promise<void> {
  const store = tx.objectStore('ownPosts');
  const known = await store.get(own);
  const answers = { post, ...((person ?? known?.answers?.person) !== undefined && { person: person ?? known?.answers?.person }) };
  if (known?.answers?.post !== post || known.answers.person !== answers.person)
    await store.put({ ...(known ?? { id: own, network, at, unseen: true }), answers });
  if (known?.next) await tie(tx, { own, at, newWrite });
}

/** Ties what is there of the post that `own` answers and of what its author wrote under it. */
export async function tie(tx: Writing, { own, at, newWrite }: { own: string; at: number; newWrite: () => string }): Promise<void> {
  const { answers, next = {} } = (await tx.objectStore('ownPosts').get(own)) ?? {};
  const after = (answers?.person === undefined ? [] : (next[answers.person] ?? [])).filter((id) => id !== answers?.post);
  if (answers === undefined || after.length === 0) return;
  for (const id of after) {
    const known = await readInside(tx, kinds.waiting, { id, at });
    if (known && known.record.follows === undefined)
      await putWaiting(tx, { record: { ...known.record, follows: answers.post, rev: nextRevision(newWrite(), known.record.rev) }, before: known });
  }
  const first = await readInside(tx, kinds.waiting, { id: answers.post, at });
  if (!first) return;
  const { followedBy, state, rev } = first.record;
  const [earliest] = [...after, ...(followedBy === undefined ? [] : [followedBy])].sort();
  if (earliest === undefined || (earliest === followedBy && state !== 'answered')) return;
  const record = { ...first.record, followedBy: earliest, state: state === 'answered' ? ('done' as const) : state, rev: nextRevision(newWrite(), rev) };
  await putWaiting(tx, { record, before: first });
}
