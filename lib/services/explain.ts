import { judgePost, silencesForPage } from '../hints';
import type { Silent } from '../model/hint';
import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';
import type { Context, Serves } from './context';
import { judgingBy } from './posts';
import { recallAround } from './recall';

/** Why posts have hints or none: which rules looked and said nothing. Looks only, nothing is recorded. */
export const explain = (context: Context): Serves<'hints.explain' | 'hints.whyNot' | 'hints.problem'> => ({
  'hints.explain': async ({ network, post }) => ({ silent: await silences(context, network, post) }),
  'hints.whyNot': async ({ network, post }) => ({ silent: silencesForPage(await silences(context, network, post)) }),
  'hints.problem': async () => ({ problem: await context.language?.problem() }),
});

async function silences(context: Context, network: NetworkId, post: Post): Promise<Silent[]> {
  if (post.network !== network) return [];
  const settings = await context.repositories.settings.get();
  const around = await recallAround(context, { network, posts: [post], settings });
  if (around.isForgotten(post.author.handle)) return [];
  return judgePost(post, around.memoryOf(post), judgingBy(settings, context.now())).silent;
}
