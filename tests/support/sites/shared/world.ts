/**
 * The invented people and posts that the local pages of all networks show. Times are ages, so that a page is always fresh;
 * everything else is the same on every run. Words, names and places are made up.
 */

export interface Person {
  /** Without "@" and without a network's host: each site adds its own. */
  handle: string;
  name: string;
  bio: string;
  /** Colour of the picture, 0 to 359. */
  hue: number;
}

export interface Counts {
  replies: number;
  reposts: number;
  quotes: number;
  likes: number;
  bookmarks: number;
  views: number;
}

export interface WorldPost {
  /** Its name in this world, such as `question` or `filler-12`. */
  key: string;
  author: Person;
  minutesAgo: number;
  /** "@handle" of a person of this world is a mention, "#word" a tag, "https://…" a link. */
  text: string;
  language: string;
  counts: Counts;
  /** The key of the post that it answers. */
  replyTo?: string;
  /** The key of the post that it quotes. */
  quote?: string;
  repostedBy?: Person;
  /** Alternative text of its picture. */
  picture?: string;
  promoted?: true;
  pinned?: true;
}

export interface Notice {
  kind: 'like' | 'follow' | 'mention' | 'reply' | 'quote' | 'repost';
  person: Person;
  /** The post that it is about: theirs, or ours that they liked or reposted. */
  post?: WorldPost;
  minutesAgo: number;
}

const person = (handle: string, name: string, hue: number, bio = ''): Person => ({ handle, name, hue, bio });

export const me = person('feedside_team', 'Feedside Team', 212, 'We look after the harbour of Feedside: boats, maps, people.');

export const people = {
  mara: person('mara_lind', 'Mara Lindqvist', 8, 'Paints boats. Ask me about varnish.'),
  otto: person('otto_b', 'Otto Brandt', 262, 'Ferries, timetables, tea.'),
  pia: person('pia_sails', 'Pia ⛵ (she/her)', 140, 'Mostly on the water.'),
  noor: person('noor_reads', 'نور', 32, 'كتب وقهوة'),
  yuki: person('yuki_kana', '夕貴', 320, '海辺の町から'),
  samir: person('samir_k', 'Dr. Samir K.', 190, 'Tides and currents.'),
  lena: person('lena_writes', 'Lena O’Hara', 60, 'Local paper, small news.'),
  bruno: person('bruno77', '', 100, ''),
  tidal: person('tidal_gear', 'Tidal Gear', 20, 'Ropes by the metre.'),
};

const { mara, otto, pia, noor, yuki, samir, lena, bruno, tidal } = people;

const counts = (replies = 0, reposts = 0, likes = 0, rest: Partial<Counts> = {}): Counts => ({
  replies,
  reposts,
  likes,
  quotes: 0,
  bookmarks: 0,
  views: likes * 37 + 120,
  ...rest,
});

const post = (key: string, author: Person, minutesAgo: number, text: string, rest: Partial<WorldPost> = {}): WorldPost => ({
  key,
  author,
  minutesAgo,
  text,
  language: 'en',
  counts: counts(),
  ...rest,
});

const longText = [
  'How we moved the whole archive in one weekend, a list for whoever has to do it next:',
  ...[
    'Count the boxes before anybody lifts one.',
    'Write the shelf on the box, not the content.',
    'Two people per trolley, never three.',
    'Stop at noon. Really stop.',
    'Photograph every empty shelf.',
    'Thank people by name.',
  ].map((line, index) => `${index + 1}. ${line}`),
  'Questions welcome, I will answer all of them over the week.',
].join('\n');

/** The top of the feed, newest first. */
const featured: readonly WorldPost[] = [
  post('question', mara, 7, '@feedside_team do you know whether the small crane is free on Friday? We have a mast to lift.', { counts: counts(0, 0, 2) }),
  post('stranger', bruno, 16, 'Hello @feedside_team, first time here. Where do I register a boat?', { counts: counts(0, 0, 0) }),
  post('own', me, 55, 'The new timetable is out. Ask us anything about the winter ferries!', { counts: counts(5, 12, 48) }),
  post('emoji', pia, 70, 'Sunrise at the outer buoy 🌅👩‍👩‍👧🏴‍☠️ nothing else to report.', { picture: 'The sun over a red buoy', counts: counts(2, 4, 97) }),
  post('promoted', tidal, 90, 'Wet decks need dry hands. New gloves, now by the pair.', { promoted: true, counts: counts(1, 0, 6) }),
  post('complaint', otto, 130, 'Second morning without hot water in the harbour showers. @feedside_team is anybody working on this?', {
    counts: counts(3, 1, 14),
  }),
  post('rtl', noor, 170, 'متى تفتح مكتبة الميناء يوم الأحد؟ أبحث عن خرائط قديمة.', { language: 'ar', counts: counts(1, 0, 9) }),
  post('quote', lena, 200, 'This is how one answers questions in public.', { quote: 'own', counts: counts(0, 2, 31) }),
  post('praise', samir, 240, 'The people of @feedside_team found my lost oar within an hour. Thank you!', { counts: counts(1, 3, 120) }),
  post('reposted', yuki, 300, '今日は霧が深くて、船が出ません。', { language: 'ja', repostedBy: otto, counts: counts(19, 17, 186) }),
  post('long', lena, 380, longText, { counts: counts(20, 1274, 9876, { quotes: 40, bookmarks: 5 }) }),
  post('picture', mara, 420, '', { picture: 'A freshly varnished hull', counts: counts(4, 9, 210) }),
  post('link', samir, 500, 'Tide tables are open data now: https://tides.example/news/2026/08/tide-tables-open-data #opendata', {
    counts: counts(12, 1200, 2400),
  }),
  post('own-old', me, 60 * 26, 'Reminder: the slipway closes at dusk.', { counts: counts(0, 1, 12) }),
  post('milestone', pia, 60 * 30, 'Ten years on the water today! Who is coming to the pier tonight?', { counts: counts(31, 8, 640) }),
  post('recommend', yuki, 60 * 40, 'If you ever visit: @feedside_team will show you everything.', { counts: counts(0, 1, 22) }),
];

/** Under posts of the feed; `replyTo` names them. */
const comments: readonly WorldPost[] = [
  post('comment-question', otto, 40, 'Does the 7:40 run on holidays?', { replyTo: 'own', counts: counts(0, 0, 1) }),
  post('comment-answered', mara, 38, 'Is there room for cargo bikes?', { replyTo: 'own', counts: counts(1, 0, 2) }),
  post('own-answer', me, 30, 'Four on every ferry, first come first served.', { replyTo: 'comment-answered', counts: counts(0, 0, 1) }),
  post('comment-praise', pia, 25, 'Finally a timetable that I can read 💙', { replyTo: 'own', counts: counts(0, 0, 6) }),
  post('comment-stranger', bruno, 12, 'Can I pay on board?', { replyTo: 'own' }),
  post('complaint-too', mara, 100, 'Same here, ice cold.', { replyTo: 'complaint', counts: counts(0, 0, 3) }),
  post('long-question', samir, 350, 'How many trolleys did you have?', { replyTo: 'long', counts: counts(0, 0, 1) }),
];

const openings = [
  'Low tide at',
  'Coffee first, then',
  'Does anybody remember',
  'Found today:',
  'Small update on',
  'I still think about',
  'Long day with',
  'Three things about',
];
const subjects = [
  'the old lighthouse',
  'a map of the western pier',
  'the blue rowing boat',
  'the fog horn',
  'a box of brass screws',
  'the winter market',
  'the swing bridge',
  'our library',
];
const endings = [
  'More tomorrow.',
  'Anyone else?',
  'I took notes.',
  'It was louder than expected.',
  'What would you do?',
  'Worth the walk. #harbour',
  'That is all.',
  'No pictures, sorry.',
];

/** `count` posts, newest first: the written ones, then as many invented ones as needed. */
export function inventFeed(count: number): WorldPost[] {
  const authors = Object.values(people);
  const chance = createChance(20_261_121);
  const filler = Array.from({ length: Math.max(0, count - featured.length) }, (_, index) => {
    const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(chance() * from.length)] as Item;
    const likes = Math.floor(chance() ** 3 * 4000);
    return post(`filler-${index}`, pick(authors), 60 * 41 + index * 47, `${pick(openings)} ${pick(subjects)}. ${pick(endings)}`, {
      counts: counts(Math.floor(chance() * 20), Math.floor(likes / 9), likes),
      ...(chance() < 0.15 ? { picture: 'A grey afternoon at the quay' } : {}),
    });
  });
  return [...featured, ...filler].slice(0, count);
}

export const inventComments = (): WorldPost[] => [...comments];

/** What came in, newest first. */
export function inventNotices(): Notice[] {
  const named = (key: string): WorldPost => [...featured, ...comments].find((candidate) => candidate.key === key) as WorldPost;
  const about = (kind: Notice['kind'], key: string): Notice => ({ kind, person: named(key).author, post: named(key), minutesAgo: named(key).minutesAgo });
  return [
    about('mention', 'question'),
    about('reply', 'comment-stranger'),
    about('mention', 'stranger'),
    { kind: 'like', person: pia, post: named('own'), minutesAgo: 20 },
    about('reply', 'comment-praise'),
    about('reply', 'comment-question'),
    { kind: 'follow', person: bruno, minutesAgo: 90 },
    about('mention', 'complaint'),
    about('quote', 'quote'),
    about('mention', 'praise'),
  ];
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
