import { inventComments, inventFeed, me, type Person, people, type WorldPost } from '../shared/world';

export interface TikTokComment {
  /** TikTok's own id; the drawer does not show it. */
  id: string;
  author: Person;
  text: string;
  time: number;
  likes: number;
  answers: TikTokComment[];
}

export interface Video {
  id: string;
  author: Person;
  text: string;
  counts: WorldPost['counts'];
  comments: TikTokComment[];
}

export interface Store {
  feed: Video[];
  /** By its id, or by "tour": the video under which everybody writes. */
  video(id: string): Video | undefined;
  by(handle: string): Video[];
  send(text: string, video: Video, to: TikTokComment | undefined): TikTokComment;
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** The upper half of an id is its second. */
const idAt = (time: number, sequence: number): string => String((BigInt(Math.floor(time / 1000)) << 32n) | BigInt(sequence));

/** @param count comments on the tour, and videos in the feed @param now milliseconds */
export function createStore(count: number, now: number): Store {
  const listeners = new Set<() => void>();
  const ids = { version: 0, sequence: 1 };
  const comment = ({ author, text, minutesAgo, counts }: Pick<WorldPost, 'author' | 'text' | 'minutesAgo' | 'counts'>): TikTokComment => {
    const time = now - minutesAgo * 60_000;
    return { id: idAt(time, ids.sequence++), author, text, time, likes: counts.likes, answers: [] };
  };
  const invented = inventFeed(Math.max(count, 20));
  const written = inventComments();
  const under = (key: string): TikTokComment[] =>
    written
      .filter(({ replyTo }) => replyTo === key)
      .map((post) => ({ ...comment(post), answers: written.filter(({ replyTo }) => replyTo === post.key).map(comment) }));
  const videos = invented
    .filter(({ text, promoted }) => text !== '' && !promoted)
    .map(
      (post, index): Video => ({
        id: idAt(now - post.minutesAgo * 60_000, 900_000 + index),
        author: post.author,
        text: post.text,
        counts: post.counts,
        comments: under(post.key),
      }),
    );
  const tour: Video = {
    id: idAt(now - 3 * 24 * 60 * 60_000, 899_999),
    author: people.mara,
    text: 'A tour of the harbour.',
    counts: { replies: count, reposts: 2, quotes: 0, likes: 340, bookmarks: 4, views: 12_000 },
    comments: invented.filter(({ text, promoted }) => text !== '' && !promoted).map((post) => ({ ...comment(post), answers: under(post.key) })),
  };
  videos.push(tour);
  return {
    feed: videos.filter((video) => video !== tour).slice(0, count),
    video: (id) => (id === 'tour' ? tour : videos.find((video) => video.id === id)),
    by: (handle) => videos.filter(({ author }) => author.handle === handle),
    send(text, video, to) {
      const sent = comment({ author: me, text, minutesAgo: 0, counts: { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 0 } });
      sent.time = Date.now();
      const first = video.comments.find((each) => each === to || (to && each.answers.includes(to)));
      if (first) first.answers.push(sent);
      else video.comments.unshift(sent);
      ids.version += 1;
      for (const listener of listeners) listener();
      return sent;
    },
    version: () => ids.version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const personOf = (handle: string): Person => [me, ...Object.values(people)].find((person) => person.handle === handle) ?? me;

/** "now", "7m ago", "3h ago", "2d ago", and the date after a week. */
export function ageOf(time: number): string {
  const minutes = Math.floor((Date.now() - time) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes}m ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}h ago`;
  if (minutes < 7 * 24 * 60) return `${Math.floor(minutes / 60 / 24)}d ago`;
  const date = new Date(time);
  return `${date.getMonth() + 1}-${date.getDate()}`;
}

export const countOf = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as Intl.NumberFormatOptions).format(value);
