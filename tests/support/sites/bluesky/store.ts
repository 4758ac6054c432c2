import { startTime } from '../shared/start-time';
import { inventComments, inventFeed, inventNotices, me, type Notice, type Person, people, type WorldPost } from '../shared/world';

/** As Bluesky writes them: a domain name, so no "_". */
export const handleOf = ({ handle }: Pick<Person, 'handle'>): string => `${handle.replaceAll('_', '-')}.bsky.social`;

const letters = '234567abcdefghijklmnopqrstuvwxyz';

/** A record key of the AT Protocol: 53 bits of microseconds, then ten that tell posts of the same moment apart. */
function tidOf(time: number, clock: number): string {
  let rest = ((BigInt(Math.floor(time)) * 1000n) << 10n) | BigInt(clock % 1024);
  let key = '';
  for (let place = 0; place < 13; place++) {
    key = letters[Number(rest & 31n)] + key;
    rest >>= 5n;
  }
  return key;
}

/** A post as this page has it: with its time and its record key. */
export type Post = WorldPost & { time: number; rkey: string };

export interface Store {
  /** The home feed, newest first; a reply of one's own follows what it answers. */
  feed(): Post[];
  notices: (Omit<Notice, 'post'> & { post: Post | undefined })[];
  get(key: string | undefined): Post | undefined;
  byRkey(rkey: string): Post | undefined;
  byHandle(handle: string): { person: Person; posts: Post[] } | undefined;
  answersTo(post: Post): Post[];
  /** The posts above it in its thread, the first one first. */
  above(post: Post): Post[];
  isLiked(post: Post): boolean;
  toggleLike(post: Post): void;
  write(text: string, answers: Post | undefined): Post;
  /** For React: another number after every change. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

export const pathOf = (post: Post): string => `/profile/${handleOf(post.author)}/post/${post.rkey}`;

/** The shared world without advertisements, which Bluesky does not have. Nothing is kept over a reload. */
export function createStore(count: number): Store {
  const now = startTime();
  const posts = new Map<string, Post>();
  const add = (post: WorldPost, time: number): Post => {
    const own = { ...post, time, rkey: tidOf(time, posts.size) };
    posts.set(post.key, own);
    return own;
  };
  for (const post of [...inventFeed(count + 1), ...inventComments()]) add(post, now - post.minutesAgo * 60_000);
  let feed = inventFeed(count + 1)
    .filter(({ promoted }) => !promoted)
    .slice(0, count)
    .map(({ key }) => key);
  const get = (key: string | undefined): Post | undefined => posts.get(key ?? '');
  const above = (post: Post): Post[] => {
    const parent = get(post.replyTo);
    return parent ? [...above(parent), parent] : [];
  };
  const liked = new Set<string>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    feed: () => feed.flatMap((key) => get(key) ?? []),
    notices: inventNotices().map((notice) => ({ ...notice, post: get(notice.post?.key) })),
    get,
    byRkey: (rkey) => [...posts.values()].find((post) => post.rkey === rkey),
    byHandle(handle) {
      const person = [me, ...Object.values(people)].find((one) => handleOf(one) === handle);
      return person && { person, posts: [...posts.values()].filter(({ author }) => author === person).sort((one, other) => other.time - one.time) };
    },
    answersTo: ({ key }) => [...posts.values()].filter(({ replyTo }) => replyTo === key),
    above,
    isLiked: ({ key }) => liked.has(key),
    toggleLike({ key }) {
      if (!liked.delete(key)) liked.add(key);
      changed();
    },
    write(text, answers) {
      const counts = { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 0 };
      const post = add(
        { key: `own-${posts.size}`, author: me, minutesAgo: 0, text, language: 'en', counts, ...(answers && { replyTo: answers.key }) },
        Date.now(),
      );
      if (answers) answers.counts = { ...answers.counts, replies: answers.counts.replies + 1 };
      feed = answers ? feed.flatMap((key) => (key === answers.key ? [key, post.key] : [key])) : [post.key, ...feed];
      changed();
      return post;
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
