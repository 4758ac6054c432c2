import { inventComments, inventFeed, inventNotices, me, type Notice, type Person, people, type WorldPost } from '../shared/world';

/** A post or comment with the id that Facebook would give it: "pfbid0…", digits for comments. */
export interface Story extends Omit<WorldPost, 'replyTo' | 'quote' | 'minutesAgo'> {
  id: string;
  /** Milliseconds. */
  time: number;
  answers: Story | undefined;
  shared: Story | undefined;
  liked: boolean;
  /** Its link leads nowhere until the pointer comes near, and the letters of its age are scrambled. */
  veiled: boolean;
}

export interface Store {
  feed(): Story[];
  get(id: string): Story | undefined;
  answersTo(story: Story): Story[];
  by(name: string): Story[];
  notices: (Omit<Notice, 'post'> & { post: Story | undefined })[];
  send(text: string, to: Story): Story;
  like(story: Story): void;
  /** For React's `useSyncExternalStore`. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** Names have dots here, no "_". */
export const nameOf = ({ handle }: Person): string => handle.replaceAll('_', '.');
export const titleOf = ({ name, handle }: Person): string => name || handle;
export const pathOf = ({ id, author }: Story): string => `/${nameOf(author)}/posts/${id}`;
/** The post that a comment stands under, itself for a post. */
export const rootOf = (story: Story): Story => (story.answers ? rootOf(story.answers) : story);
export const personOf = (name: string): Person | undefined => [me, ...Object.values(people)].find((person) => nameOf(person) === name);

const pfbid = (key: string): string =>
  `pfbid0${[...key]
    .map((letter) => letter.charCodeAt(0).toString(36))
    .join('')
    .padEnd(56, 'Qz7')}l`;

/** @param count posts in the feed @param now milliseconds */
export function createStore(count: number, now: number): Store {
  const byKey = new Map<string, Story>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const put = ({ replyTo, quote, minutesAgo, ...rest }: WorldPost, time = now - minutesAgo * 60_000): Story => {
    const answers = byKey.get(replyTo ?? '');
    const story: Story = {
      ...rest,
      id: answers ? String(122_100_000_000_000 + byKey.size) : pfbid(rest.key),
      time,
      answers,
      shared: byKey.get(quote ?? ''),
      liked: false,
      veiled: /^filler-\d*7$/.test(rest.key),
    };
    byKey.set(story.key, story);
    return story;
  };
  const invented = inventFeed(count);
  for (const post of [...invented.filter(({ quote }) => !quote), ...invented.filter(({ quote }) => quote), ...inventComments()]) put(post);
  const all = () => [...byKey.values()];
  return {
    feed: () => invented.flatMap(({ key }) => byKey.get(key) ?? []),
    get: (id) => all().find((story) => story.id === id),
    answersTo: (story) => all().filter(({ answers }) => answers === story),
    by: (name) => all().filter(({ author, answers }) => !answers && nameOf(author) === name),
    notices: inventNotices().map((notice) => ({ ...notice, post: byKey.get(notice.post?.key ?? '') })),
    send(text, to) {
      const counts = { replies: 0, reposts: 0, quotes: 0, likes: 0, bookmarks: 0, views: 0 };
      const story = put({ key: `sent-${byKey.size}`, author: me, minutesAgo: 0, text, language: 'en', counts, replyTo: to.key }, Date.now());
      to.counts = { ...to.counts, replies: to.counts.replies + 1 };
      changed();
      return story;
    },
    like(story) {
      story.liked = !story.liked;
      story.counts = { ...story.counts, likes: story.counts.likes + (story.liked ? 1 : -1) };
      changed();
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
