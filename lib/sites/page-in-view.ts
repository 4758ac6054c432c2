import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PageInView } from '../messages/protocol';
import type { NetworkId } from '../model/network';
import { Post } from '../model/post';
import type { Sites } from './site-state';

/** What the page answers: parsed like anything that comes from there. */
const Shown = z.object({ me: z.optional(z.nullable(z.string())), posts: z.array(z.unknown()).check(z.maxLength(100)), atHand: z.optional(z.unknown()) });

type Posts = NonNullable<PageInView['posts']>;

/** What the page of a tab shows, for whoever looks from beside: asked anew each time, so nothing is kept between two questions. */
export function createPageInView({
  sites,
  pausedUntil,
  judge,
  now,
}: {
  sites: Pick<Sites, 'here'>;
  pausedUntil(): Promise<number>;
  judge(shown: { network: NetworkId; me: string | undefined; posts: Post[] }): Promise<Posts>;
  now(): number;
}): (tab: number) => Promise<PageInView> {
  return async (tab) => {
    const [address, paused] = await Promise.all([addressOf(tab), pausedUntil()]);
    const site = await sites.here(address, tab);
    const page = { site, pausedUntil: paused };
    if (site.network === undefined || !site.granted || site.mode === 'off' || now() < paused) return { ...page, posts: undefined };
    const shown = await shownIn(tab);
    const { me, atHand } = shown;
    const isElsewhere = atHand !== undefined && shown.posts.every(({ id }) => id !== atHand.id);
    const judged = await judge({ network: site.network, me, posts: isElsewhere ? [...shown.posts, atHand] : shown.posts });
    const posts = isElsewhere ? judged.filter(({ post }) => post.id !== atHand.id) : judged;
    const spoken = new Set(posts.map(({ post }) => post.id));
    const hand = atHand && (judged.find(({ post }) => post.id === atHand.id) ?? { post: atHand, hints: [], priority: 0 });
    return { ...page, posts, quiet: shown.posts.filter(({ id }) => !spoken.has(id)), ...(hand && { atHand: hand }) };
  };
}

/** Without a permission for its site the address of a tab is not ours to know. */
const addressOf = (tab: number): Promise<string> =>
  browser.tabs.get(tab).then(
    ({ url }) => url ?? '',
    () => '',
  );

async function shownIn(tab: number): Promise<{ me: string | undefined; posts: Post[]; atHand: Post | undefined }> {
  const answered = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/in-view.js' as '/feed.js'] }).catch(() => []);
  const shown = Shown.safeParse(answered[0]?.result);
  if (!shown.success) return { me: undefined, posts: [], atHand: undefined };
  const posts = shown.data.posts.flatMap((post) => {
    const read = Post.safeParse(post);
    return read.success ? [read.data] : [];
  });
  const atHand = Post.safeParse(shown.data.atHand ?? undefined);
  return { me: shown.data.me ?? undefined, posts, atHand: atHand.success ? atHand.data : undefined };
}
