import type { Draft } from '../model/draft';
import { postsOfDraft } from '../results';
import type { Saved } from '../storage';
import type { Context } from './context';

/** A draft that was posted stands among our own posts too, once a link says where. */
export async function postsFollow({ repositories, announce }: Context, saved: Saved<Draft>): Promise<void> {
  const posts = saved.ok ? postsOfDraft(saved.value) : [];
  if (posts.length === 0) return;
  const known = await repositories.results.many(posts.map(({ id }) => id));
  const brought = await repositories.results.bring(posts.filter(({ id }) => !known.has(id)).map((post) => ({ post })));
  if (brought.length > 0) await announce('results');
}
