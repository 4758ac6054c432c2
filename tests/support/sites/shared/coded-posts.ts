import { type Counts, inventComments, inventFeed, inventNotices, me, type Notice, type Person, people, type WorldPost } from './world';

/** A post as Meta's networks name it: by a code of eleven letters and digits, and its comments by long numbers. */
export interface CodedPost extends Omit<WorldPost, 'replyTo' | 'quote' | 'counts'> {
  code: string;
  /** The number that a comment is named by. */
  number: string;
  /** Milliseconds, whole seconds as the pages state them. */
  time: number;
  counts: Counts;
  answers: CodedPost | undefined;
  quoted: CodedPost | undefined;
  liked: boolean;
}

export interface CodedPosts {
  feed(): CodedPost[];
  byCode(code: string | undefined): CodedPost | undefined;
  /** What answers it, oldest first. */
  under(post: CodedPost): CodedPost[];
  /** What it answers, the first post of the thread first. */
  above(post: CodedPost): CodedPost[];
  by(handle: string): { person: Person; posts: CodedPost[] };
  notices: (Omit<Notice, 'post'> & { post: CodedPost | undefined })[];
  send(text: string, to: CodedPost): CodedPost;
  toggle(post: CodedPost): void;
  /** For React's `useSyncExternalStore`. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The zero of these networks' ids, 41 bits of milliseconds above 23 others. */
const epoch = 1_314_220_021_721;

const numberOf = (time: number, sequence: number): bigint => (BigInt(time - epoch) << 23n) | BigInt(sequence);

function codeOf(number: bigint): string {
  let code = '';
  for (let rest = number; rest > 0n; rest >>= 6n) code = digits[Number(rest & 63n)] + code;
  return code;
}

/** The shared world; nothing is kept over a reload. @param count posts in the feed @param now milliseconds */
export function createCodedPosts(count: number, now: number): CodedPosts {
  const posts = new Map<string, CodedPost>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const add = ({ replyTo, quote, counts, ...rest }: WorldPost, time: number): CodedPost => {
    const number = numberOf(time, posts.size);
    const answers = posts.get(replyTo ?? '');
    const post = { ...rest, counts: { ...counts }, code: codeOf(number), number: String(number), time, answers, quoted: posts.get(quote ?? ''), liked: false };
    posts.set(post.key, post);
    return post;
  };
  // What is quoted or answered comes first.
  const invented = inventFeed(Math.max(count, 20));
  const start = Math.floor(now / 1000) * 1000;
  for (const post of [...invented.filter(({ quote }) => !quote), ...invented.filter(({ quote }) => quote), ...inventComments()])
    add(post, start - post.minutesAgo * 60_000);
  const feed = invented.slice(0, count).flatMap(({ key }) => posts.get(key) ?? []);
  const above = (post: CodedPost): CodedPost[] => (post.answers ? [...above(post.answers), post.answers] : []);
  return {
    feed: () => feed,
    byCode: (code) => [...posts.values()].find((post) => post.code === code),
    under: (post) => [...posts.values()].filter(({ answers }) => answers === post),
    above,
    by(handle) {
      const person = [me, ...Object.values(people)].find((one) => one.handle === handle) ?? me;
      const own = [...posts.values()].filter(({ author, answers, repostedBy }) => (author === person && !answers) || repostedBy === person);
      return { person, posts: own.sort((one, other) => Number(other.key === 'own-old') - Number(one.key === 'own-old') || other.time - one.time) };
    },
    notices: inventNotices().map(({ post, ...notice }) => ({ ...notice, post: posts.get(post?.key ?? '') })),
    send(text, to) {
      const counts = { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 0 };
      const post = add(
        { key: `sent-${posts.size}`, author: me, minutesAgo: 0, text, language: 'en', counts, replyTo: to.key },
        Math.floor(Date.now() / 1000) * 1000,
      );
      to.counts.replies += 1;
      changed();
      return post;
    },
    toggle(post) {
      post.liked = !post.liked;
      post.counts.likes += post.liked ? 1 : -1;
      changed();
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** "7m", "3h", "2d", as these pages write it in English. */
export function shortAge(time: number): string {
  const minutes = Math.max(0, Math.floor((Date.now() - time) / 60_000));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 60 * 24 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 60 / 24)}d`;
}

/** 1204 → "1.2K", as these pages write it in English; "" for none. */
export const shortCount = (count: number): string =>
  count === 0 ? '' : count < 10_000 ? count.toLocaleString('en') : new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(count);
