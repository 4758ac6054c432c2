import { me, type Person, people, personOf } from './people';
import { scripted } from './scripted';

/** One post of the invented world, the same on every network; each page gives it an id of its network's kind. */
export interface WorldPost {
  key: string;
  author: Person;
  /** Mentions are written "@handle" in the short form, line breaks as "\n". */
  text: string;
  /** BCP 47. */
  language: string;
  /** Milliseconds since 1970. */
  time: number;
  /** Key of the post it answers. */
  answers: string | undefined;
  /** Key of the post it quotes. */
  quotes: string | undefined;
  /** Who brings it into the feed. */
  repostedBy: Person | undefined;
  /** Only on networks that have advertisements. */
  promoted: boolean;
  /** Descriptions of its pictures. */
  pictures: string[];
  counts: { replies: number; reposts: number; quotes: number; likes: number; views: number };
}

export interface Notice {
  kind: 'mention' | 'reply' | 'like' | 'repost' | 'follow';
  post: WorldPost | undefined;
  who: Person[];
  time: number;
}

export interface World {
  me: Person;
  /** Keys in the feed's order, newest first. */
  feed: string[];
  get(key: string): WorldPost | undefined;
  by(handle: string): WorldPost[];
  answersTo(key: string): WorldPost[];
  /** The posts above it, the first one first. */
  above(key: string): WorldPost[];
  notices: Notice[];
  /** Adds the signed-in person's own post and returns it. */
  write(text: string, answers: string | undefined): WorldPost;
}

/** Always the same for the same `count`; only the times follow the clock. `count` posts stand in the feed. */
export function createWorld({ count, now = Date.now() }: { count: number; now?: number }): World {
  const posts = new Map<string, WorldPost>();
  for (const post of scripted(now)) posts.set(post.key, post);
  const feed = [...posts.values()].filter(({ key }) => !key.startsWith('hidden-')).map(({ key }) => key);
  for (let index = feed.length; index < count; index++) {
    const post = filler(index, now);
    posts.set(post.key, post);
    feed.push(post.key);
  }
  feed.length = Math.min(feed.length, count);
  const all = () => [...posts.values()];
  const above = (key: string): WorldPost[] => {
    const parent = posts.get(posts.get(key)?.answers ?? '');
    return parent ? [...above(parent.key), parent] : [];
  };
  return {
    me,
    feed,
    get: (key) => posts.get(key),
    by: (handle) => all().filter((post) => post.author.handle === handle),
    answersTo: (key) => all().filter((post) => post.answers === key),
    above,
    notices: noticesOf(all(), now),
    write(text, answers) {
      const parent = posts.get(answers ?? '');
      if (parent) parent.counts.replies += 1;
      const post = { ...blank, key: `own-${posts.size}`, author: me, text, time: Date.now(), answers, pictures: [], counts: { ...blank.counts } };
      posts.set(post.key, post);
      if (answers === undefined) feed.unshift(post.key);
      return post;
    },
  };
}

export const blank = {
  language: 'en',
  answers: undefined,
  quotes: undefined,
  repostedBy: undefined,
  promoted: false,
  pictures: [] as string[],
  counts: { replies: 0, reposts: 0, quotes: 0, likes: 0, views: 0 },
} satisfies Partial<WorldPost>;

function noticesOf(posts: WorldPost[], now: number): Notice[] {
  const mine = new Set(posts.filter(({ author }) => author === me).map(({ key }) => key));
  const told = posts
    .filter(({ author, answers, text }) => author !== me && (mine.has(answers ?? '') || text.includes(`@${me.handle}`)))
    .map((post): Notice => ({ kind: mine.has(post.answers ?? '') ? 'reply' : 'mention', post, who: [post.author], time: post.time }));
  const own = posts.find(({ author, answers }) => author === me && answers === undefined);
  const others: Notice[] = [
    { kind: 'like', post: own, who: people.slice(2, 6), time: now - 25 * minute },
    { kind: 'repost', post: own, who: people.slice(6, 8), time: now - 3 * hour },
    { kind: 'follow', post: undefined, who: people.slice(9, 10), time: now - 5 * hour },
  ];
  return [...told, ...others].sort((one, other) => other.time - one.time);
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const subjects = ['the ferry', 'our allotment', 'the night train', 'the choir', 'the library', 'the harbour wall', 'the repair café', 'the old cinema'];
const sentences = [
  'A slow morning at SUBJECT, and nobody minded.',
  'Does anybody know who looks after SUBJECT these days?',
  'Three things I learnt from SUBJECT this year:\n\n1. Come early.\n2. Bring tea.\n3. Stay for the second half.',
  'Photographs from SUBJECT, finally sorted.',
  'Unpopular opinion: SUBJECT is better in the rain 🌧️',
  'We counted. SUBJECT had more visitors on Monday than in all of March, and the queue was still shorter than the one at the bakery across the road, which says a lot about the bakery.',
  'What is your favourite memory of SUBJECT?',
  'SUBJECT opens at nine tomorrow.',
];

function filler(index: number, now: number): WorldPost {
  const random = createRandom(index + 1);
  const author = people[Math.floor(random() * people.length)] ?? me;
  const subject = subjects[Math.floor(random() * subjects.length)] ?? '';
  const words = (sentences[Math.floor(random() * sentences.length)] ?? '').replaceAll('SUBJECT', subject);
  const size = 10 ** (random() * 4);
  return {
    ...blank,
    key: `filler-${index}`,
    author,
    text: `${words[0]?.toUpperCase()}${words.slice(1)} (${index})`,
    time: now - 40 * minute - index * 7 * minute,
    repostedBy: index % 11 === 5 ? personOf('boatlist') : undefined,
    pictures: index % 7 === 3 ? [`A view of ${subject}`] : [],
    counts: {
      replies: Math.floor(size / 40),
      reposts: Math.floor(size / 12),
      quotes: Math.floor(size / 90),
      likes: Math.floor(size / 3),
      views: Math.floor(size * 9),
    },
  };
}

/** Mulberry32: the same numbers for the same seed in every browser. */
function createRandom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
