import { inventComments, inventFeed, inventNotices, me, type Notice, type Person, people, type WorldPost } from '../shared/world';

/** A slug, as addresses hold it. */
export const slugOf = ({ handle }: Pick<Person, 'handle'>): string => handle.replaceAll('_', '-');
export const nameOf = ({ name, handle }: Person): string => name || handle;
/** `tidal` is a company; its links lead elsewhere. */
export const pathOf = (person: Person): string => (person === people.tidal ? `/company/${slugOf(person)}/` : `/in/${slugOf(person)}/`);
const personBy = (slug: string): Person | undefined => [me, ...Object.values(people)].find((person) => slugOf(person) === slug);

/** A post or comment as this page has it: numbers of both hold their time. */
export type Post = WorldPost & { number: string; time: number };

export interface Store {
  feed(): Post[];
  notices: (Omit<Notice, 'post'> & { post: Post | undefined })[];
  get(key: string | undefined): Post | undefined;
  byNumber(number: string): Post | undefined;
  by(slug: string): { person: Person; posts: Post[] } | undefined;
  /** Comments of a post or replies of a comment, oldest first. */
  under(post: Post): Post[];
  /** The post at the top of what a comment stands under. */
  topOf(post: Post): Post;
  write(text: string, answers: Post): Post;
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** @param now milliseconds */
export function createStore(count: number, now: number): Store {
  const posts = new Map<string, Post>();
  const add = (post: WorldPost, time: number): Post => {
    const own = { ...post, time, number: String((BigInt(Math.floor(time)) << 22n) | BigInt(posts.size % 4096)) };
    posts.set(post.key, own);
    return own;
  };
  const invented = inventFeed(count);
  for (const post of [...inventFeed(Math.max(count, 20)), ...inventComments()]) add(post, now - post.minutesAgo * 60_000);
  const get = (key: string | undefined): Post | undefined => posts.get(key ?? '');
  const topOf = (post: Post): Post => {
    const parent = get(post.replyTo);
    return parent ? topOf(parent) : post;
  };
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    feed: () => invented.flatMap(({ key }) => get(key) ?? []),
    notices: inventNotices().map((notice) => ({ ...notice, post: get(notice.post?.key) })),
    get,
    byNumber: (number) => [...posts.values()].find((post) => post.number === number),
    by(slug) {
      const person = personBy(slug);
      const isTheirs = ({ author, repostedBy, replyTo }: Post) => !replyTo && (author === person || repostedBy === person);
      return person && { person, posts: [...posts.values()].filter(isTheirs).sort((one, other) => other.time - one.time) };
    },
    under: ({ key }) => [...posts.values()].filter(({ replyTo }) => replyTo === key).sort((one, other) => one.time - other.time),
    topOf,
    write(text, answers) {
      const counts = { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 0 };
      const post = add({ key: `own-${posts.size}`, author: me, minutesAgo: 0, text, language: 'en', counts, replyTo: answers.key }, Date.now());
      answers.counts = { ...answers.counts, replies: answers.counts.replies + 1 };
      version += 1;
      for (const listener of listeners) listener();
      return post;
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
