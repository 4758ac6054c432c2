import { type Counts, inventComments, inventFeed, inventNotices, me, type Notice, type Person, type WorldPost } from '../shared/world';

/** A post with the id and the time that X would give it. */
export interface XPost extends Omit<WorldPost, 'replyTo' | 'quote' | 'minutesAgo' | 'counts'> {
  id: string;
  /** Milliseconds, whole seconds as X states them. */
  time: number;
  counts: Counts;
  answers: XPost | undefined;
  quoted: XPost | undefined;
  liked: boolean;
  reposted: boolean;
  bookmarked: boolean;
}

export interface Store {
  /** The home feed in order. `joined`: a line connects it to the next one. */
  feed(): { post: XPost; joined: boolean }[];
  get(id: string): XPost | undefined;
  repliesTo(post: XPost): XPost[];
  /** What it answers, the first post of the thread first. */
  above(post: XPost): XPost[];
  by(handle: string): XPost[];
  notices: (Omit<Notice, 'post'> & { post: XPost | undefined })[];
  send(text: string, to: XPost | undefined): XPost;
  toggle(post: XPost, what: 'liked' | 'reposted' | 'bookmarked'): void;
  /** For React's `useSyncExternalStore`. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** The zero of X's ids, and the bits below the time. */
const epoch = 1_288_834_974_657;
const snowflake = (time: number, sequence: number): string => String((BigInt(time - epoch) << 22n) | BigInt(sequence & 4095));

/** @param count posts in the feed @param now milliseconds */
export function createStore(count: number, now: number): Store {
  const posts: XPost[] = [];
  const byKey = new Map<string, XPost>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const put = ({ replyTo, quote, minutesAgo, ...rest }: WorldPost, time = Math.floor(now / 1000) * 1000 - minutesAgo * 60_000 - posts.length * 1000): XPost => {
    const known = byKey.get(rest.key);
    if (known) return known;
    const post: XPost = {
      ...rest,
      counts: { ...rest.counts },
      id: snowflake(time + (posts.length % 1000), posts.length),
      time,
      answers: byKey.get(replyTo ?? ''),
      quoted: byKey.get(quote ?? ''),
      liked: false,
      reposted: false,
      bookmarked: false,
    };
    posts.push(post);
    byKey.set(post.key, post);
    return post;
  };

  // Answers and quotes come after what they point at.
  const invented = inventFeed(Math.max(count, 20));
  for (const post of [...invented.filter(({ quote }) => !quote), ...invented.filter(({ quote }) => quote), ...inventComments()]) put(post);
  const top = invented.flatMap(({ key }) => byKey.get(key) ?? []).map((post) => ({ post, joined: false }));
  const named = (key: string, joined = false) => (byKey.has(key) ? [{ post: byKey.get(key) as XPost, joined }] : []);
  // A conversation, and an answer that came into the feed alone.
  const feed = [
    ...top.slice(0, 5),
    ...named('comment-answered', true),
    ...named('own-answer'),
    ...top.slice(5, 7),
    ...named('comment-stranger'),
    ...top.slice(7),
  ].slice(0, count);

  return {
    feed: () => feed,
    get: (id) => posts.find((post) => post.id === id),
    repliesTo: (post) => posts.filter(({ answers }) => answers === post),
    above: (post) => {
      const chain: XPost[] = [];
      for (let parent = post.answers; parent; parent = parent.answers) chain.unshift(parent);
      return chain;
    },
    by: (handle) =>
      posts.filter(({ author, repostedBy }) => author.handle === handle || repostedBy?.handle === handle).sort((one, other) => other.time - one.time),
    notices: inventNotices().map(({ post, ...notice }) => ({ ...notice, post: byKey.get(post?.key ?? '') })),
    send(text, to) {
      const time = Math.floor(Date.now() / 1000) * 1000;
      const counts = { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 1 };
      const post = put({ key: `sent-${posts.length}`, author: me, minutesAgo: 0, text, language: 'en', counts }, time);
      post.answers = to;
      if (to) to.counts.replies += 1;
      else feed.unshift({ post, joined: false });
      changed();
      return post;
    },
    toggle(post, what) {
      post[what] = !post[what];
      const counted = { liked: 'likes', reposted: 'reposts', bookmarked: 'bookmarks' } as const;
      post.counts[counted[what]] += post[what] ? 1 : -1;
      changed();
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const personOf = (store: Store, handle: string): Person =>
  handle === me.handle ? me : (store.by(handle).find(({ author }) => author.handle === handle)?.author ?? me);
