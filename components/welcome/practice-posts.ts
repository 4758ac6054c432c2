/** Part of a post's text: words, or a mention of somebody by handle. */
export type Piece = string | { mention: string };

/** A post of the practice feed. People, shop and words are invented. */
export interface PracticePost {
  /** Its id in the feed; the adapter makes `practice:<id>` of it. */
  id: string;
  handle: string;
  name: string;
  /** Milliseconds before the practice began. */
  age: number;
  pieces: readonly Piece[];
  likes: number;
  /** The post it answers, and whose that is. */
  replyTo?: { id: string; handle: string };
}

/** Whoever practises; the adapter takes it for the signed-in person. */
export const me = 'you';

const minute = 60_000;
const hour = 60 * minute;

/** Oldest first, so that an answer stands beneath what it answers. One case each: own post, question, complaint, comment, praise, nothing. */
export const practicePosts: readonly PracticePost[] = [
  {
    id: 'huila',
    handle: me,
    name: 'You',
    age: 6 * hour,
    pieces: ['The new roast is here: Huila, washed, plum and cocoa. What should we roast next?'],
    likes: 42,
  },
  {
    id: 'kenya',
    handle: 'tom.okafor',
    name: 'Tom Okafor',
    age: 5 * hour,
    pieces: ['Please bring back the Kenyan one. Best cup I had all last year.'],
    likes: 6,
    replyTo: { id: 'huila', handle: me },
  },
  {
    id: 'shipping',
    handle: 'ines.duarte',
    name: 'Inês Duarte',
    age: 3 * hour + 10 * minute,
    pieces: [{ mention: me }, ' does the tasting box ship to Portugal too, or only within Spain? I would love one for my sister.'],
    likes: 2,
  },
  {
    id: 'late',
    handle: 'priya.n',
    name: 'Priya Natarajan',
    age: 50 * minute,
    pieces: [{ mention: me }, ' my order from last Tuesday still says “being packed”. Could somebody have a look?'],
    likes: 1,
  },
  {
    id: 'lighthouse',
    handle: 'harbour.news',
    name: 'Harbour News',
    age: 35 * minute,
    pieces: ['The lighthouse café opens again on Saturday, from eight in the morning.'],
    likes: 18,
  },
  {
    id: 'plum',
    handle: 'ines.duarte',
    name: 'Inês Duarte',
    age: 20 * minute,
    pieces: ['Plum and cocoa, in one cup. Count me in!'],
    likes: 3,
    replyTo: { id: 'huila', handle: me },
  },
  {
    id: 'first-bag',
    handle: 'joon.w',
    name: 'Joon Watanabe',
    age: 8 * minute,
    pieces: [{ mention: me }, ' finished the first bag this morning. My neighbours asked what smells so good.'],
    likes: 9,
  },
];
