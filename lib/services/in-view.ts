import { healthColour } from '../metrics';
import type { Hint } from '../model/hint';
import { modeOf } from '../model/mode';
import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';
import type { Context } from './context';
import { judgeAll } from './posts';
import { recallAround } from './recall';

/** A post on the screen that has something to say. */
export interface InView {
  post: Post;
  hints: Hint[];
  priority: number;
}

/**
 * The hints of the posts on the screen, in their order: the same that the chips show, from the same rules and memory. Looks
 * only, nothing is recorded. Silent where the chips are: paused, switched off, or a network that can't be read.
 */
export async function judgeInView(
  context: Context,
  { network, me, posts }: { network: NetworkId; me: string | undefined; posts: readonly Post[] },
): Promise<InView[]> {
  const { repositories, now } = context;
  const [settings, health] = await Promise.all([repositories.settings.get(), repositories.health.get(network)]);
  const at = now();
  if (at < settings.pausedUntil || modeOf(network, settings.modes) === 'off' || healthColour(health) === 'red') return [];
  const around = await recallAround(context, { network, posts: posts.filter((post) => post.network === network), me, settings });
  return judgeAll(posts, { around, settings, now: at }).flatMap(({ post, judgement: { hints, priority } }) =>
    hints.length > 0 ? [{ post, hints, priority }] : [],
  );
}
