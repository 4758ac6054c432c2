import type { PublishedSaid } from '../messages/protocol';
import { createDraftJoin, describe, saidBefore, withDraft } from '../results';
import type { Context, Serves } from './context';

type Served = 'results.page' | 'results.growth' | 'results.days' | 'results.looks' | 'results.bring' | 'results.remove' | 'results.describe' | 'results.merge';

/** How our own posts did. Drafts are joined here, on the way out. */
export const results = ({ repositories, announce }: Context): Serves<Served> => {
  const { results: kept } = repositories;
  return {
    'results.page': async (question) => {
      const [page, drafts] = await Promise.all([kept.page(question), repositories.drafts.all()]);
      const draftOf = createDraftJoin(drafts);
      const rows = page.rows.map((post) => {
        const draft = draftOf(post);
        return draft ? withDraft(post, draft) : post;
      });
      return { rows, next: page.next };
    },
    'results.growth': (question) => kept.everyGrowth(question),
    'results.days': (question) => kept.days(question),
    'results.looks': async ({ id }) => (await kept.growth([id])).get(id) ?? [],
    'results.bring': async ({ posts, days, dryRun, tell }) => {
      const brought = { posts: await kept.bring(posts, { dryRun }), days: await kept.bringDays(days, { dryRun }) };
      const isNews = tell === undefined ? [...brought.posts, ...brought.days].some((did) => did !== 'same') : tell === 'now';
      if (!dryRun && isNews) await announce('results');
      return brought;
    },
    'results.remove': async ({ posts, days }) => {
      const removed = await kept.remove(posts);
      await kept.removeDays(days);
      await announce('results');
      return { removed };
    },
    'results.describe': async ({ posts }) => {
      const said = new Map(posts.map((post) => [post.id, post]));
      const before: PublishedSaid[] = [];
      await kept.change([...said.keys()], (post) => {
        const words = said.get(post.id);
        if (!words) return post;
        before.push(saidBefore(post, words));
        return describe(post, words);
      });
      if (before.length > 0) await announce('results');
      return { before };
    },
    'results.merge': async (both) => {
      await kept.merge(both);
      await announce('results');
      return { done: true };
    },
  };
};
