/**
 * The invented small world that the local copies of the networks show: the same people and posts on each of them, in
 * the network's own dress. The first posts are written by hand, the rest is made from phrases with a fixed seed, so
 * that everything but the age of a post is the same in every run.
 */

export interface Person {
  /** Letters, digits and "_": each network adds what its handles need. */
  handle: string;
  name: string;
}

export interface WorldPost {
  /** Where it stands in `World.posts`; networks make their ids from `time` and this. */
  index: number;
  author: Person;
  /** Words with line breaks; "@handle", "#tag" and "https://…" are to be shown as links. "" for a picture alone. */
  text: string;
  /** BCP 47. */
  language: string;
  /** Milliseconds since 1970. */
  time: number;
  replyTo?: WorldPost;
  quote?: WorldPost;
  repostedBy?: Person;
  promoted?: true;
  picture?: true;
  pinned?: true;
  replies: number;
  reposts: number;
  likes: number;
  bookmarks: number;
  views: number;
}

export interface World {
  me: Person;
  posts: WorldPost[];
  /** The home feed in order: newest things first, with answers below what they answer now and then. */
  feed: WorldPost[];
  repliesTo(post: WorldPost): WorldPost[];
  /** Posts that mention, answer or quote `me`, newest first. */
  notifications(): WorldPost[];
  postsOf(person: Person): WorldPost[];
  /** What a person just wrote; it stands at the end of `posts` and, when it answers nothing, first in the feed. */
  add(post: { author: Person; text: string; replyTo?: WorldPost }): WorldPost;
}

const person = (handle: string, name: string): Person => ({ handle, name });

export const me = person('feedside_team', 'Feedside Team');

export const people = {
  ana: person('ana_ruiz', 'Ana Ruiz 🌻'),
  omar: person('omar_h', 'Omar Haddad'),
  mei: person('mei_lin', 'Mei Lin'),
  tomasz: person('tomasz_dev', 'Tomasz Wiśniewski'),
  lena: person('lena_k', 'Lena Krämer'),
  kofi: person('kofi_a', 'Kofi Asante'),
  layla: person('layla_q', 'ليلى القاسم'),
  noam: person('noam_t', 'נועם טל'),
  yuki: person('yuki_ota', '太田ゆき'),
  priya: person('priya_dev', 'Priya Devan'),
  sam: person('sam_okoye', 'Sam Okoye'),
  vera: person('vera_codes', 'Vera'),
  jules: person('jules_bakery', "Jules' Bakery"),
  late: person('late_guest', 'A guest from somewhere with quite a long display name'),
  grump: person('grumpy_gus', 'Gus'),
  brand: person('brand_shop', 'Brand Shop'),
  tea: person('tea_for_teams', 'Tea for Teams'),
} as const;

interface Draft extends Partial<Omit<WorldPost, 'author' | 'time' | 'replyTo' | 'quote' | 'index'>> {
  key: string;
  author: Person;
  minutes: number;
  text: string;
  replyTo?: string;
  quote?: string;
  /** Left out of the home feed: it is met in its thread or among the notifications. */
  hidden?: true;
}

const long = `We kept a diary of every question our community asked in a year. Here is what it taught us.

First, the same eleven questions make up half of all. Write those answers once, well, and keep them where everyone finds them.

Second, the quiet ones leave. Nobody who waited two days for a first answer asked a second time.

Third, thanks are worth an answer too. People remember it longer than any feature.

And last: nobody minds an honest "I don't know yet". They mind silence. https://notes.example/a-year-of-questions/what-we-learnt-and-what-we-would-do-again`;

const written: Draft[] = [
  {
    key: 'offline',
    author: people.ana,
    minutes: 14,
    text: 'Hi @feedside_team, does the planner work without a connection? Asking for our whole team.',
    likes: 3,
    views: 41,
  },
  { key: 'long', author: people.tomasz, minutes: 95, text: long, replies: 1831, reposts: 560, likes: 1193, bookmarks: 178, views: 149312 },
  {
    key: 'own',
    author: me,
    minutes: 360,
    text: 'We wrote down how we answer a hundred comments a day without sounding like a machine. What would you add?',
    replies: 6,
    reposts: 12,
    likes: 84,
    bookmarks: 31,
    views: 5208,
  },
  {
    key: 'own-q1',
    author: people.omar,
    minutes: 300,
    replyTo: 'own',
    text: 'How do you share this with a team?',
    replies: 1,
    likes: 2,
    views: 190,
    hidden: true,
  },
  {
    key: 'own-a1',
    author: me,
    minutes: 280,
    replyTo: 'own-q1',
    text: 'Over a server that you choose yourself, or not at all.',
    likes: 4,
    views: 120,
    hidden: true,
  },
  { key: 'own-c2', author: people.mei, minutes: 240, replyTo: 'own', text: 'Finally someone says it ❤️', likes: 5, views: 166, hidden: true },
  { key: 'own-q3', author: people.late, minutes: 190, replyTo: 'own', text: 'Is there a version for Firefox as well?', likes: 1, views: 88, hidden: true },
  {
    key: 'own-c4',
    author: people.grump,
    minutes: 130,
    replyTo: 'own',
    text: 'Tried it twice, it lost my draft both times. Not amused.',
    views: 71,
    hidden: true,
  },
  {
    key: 'own-q5',
    author: people.priya,
    minutes: 22,
    replyTo: 'own',
    text: 'Which of these would you do first with only one hour a day?',
    likes: 1,
    views: 19,
    hidden: true,
  },
  { key: 'asked', author: people.omar, minutes: 50, replyTo: 'own', text: 'We tried it, thanks! Is there a shortcut for the second step?', views: 44 },
  { key: 'picture', author: people.jules, minutes: 61, text: '', picture: true, likes: 212, reposts: 9, replies: 14, views: 3120 },
  {
    key: 'ad',
    author: people.brand,
    minutes: 800,
    text: 'Chairs for long inbox days, now in green.',
    promoted: true,
    picture: true,
    replies: 1,
    likes: 4,
    views: 88001,
  },
  { key: 'chain', author: people.lena, minutes: 130, text: 'Which tool do you use to remember who you promised what?', replies: 2, likes: 5, views: 390 },
  { key: 'chain-a', author: me, minutes: 118, replyTo: 'chain', text: 'A note on the person, with a date.', likes: 3, views: 130 },
  {
    key: 'arabic',
    author: people.layla,
    minutes: 75,
    text: 'مرحبا @feedside_team، متى تفتحون باب التسجيل؟ نحن ثلاثة في الفريق.',
    language: 'ar',
    likes: 2,
    views: 57,
  },
  { key: 'praise', author: people.kofi, minutes: 150, text: '@feedside_team you saved my Monday. Thank you! 🙏', likes: 18, reposts: 2, views: 640 },
  { key: 'quote', author: people.sam, minutes: 170, quote: 'own', text: 'This, and ask back before you answer.', likes: 7, views: 410 },
  {
    key: 'repost',
    author: people.vera,
    minutes: 600,
    repostedBy: people.ana,
    text: 'Answer the quiet ones first.',
    replies: 5,
    reposts: 20,
    likes: 80,
    bookmarks: 4,
    views: 5000,
  },
  { key: 'emoji', author: people.mei, minutes: 205, text: '👩‍👩‍👧‍👦🏳️‍🌈🇵🇱👍🏽❤️‍🔥', likes: 9, views: 201 },
  { key: 'hebrew', author: people.noam, minutes: 215, text: 'בוקר טוב! קראתי את המדריך של feedside_team@ פעמיים.', language: 'he', likes: 1, views: 33 },
  {
    key: 'japanese',
    author: people.yuki,
    minutes: 230,
    text: '今日は猫と一緒に散歩した。\n「返信」は明日書きます！ #猫',
    language: 'ja',
    likes: 45,
    reposts: 3,
    views: 12030,
  },
  {
    key: 'complaint',
    author: people.grump,
    minutes: 260,
    text: '@feedside_team still no answer to my ticket from Tuesday. Is anybody there??',
    replies: 1,
    likes: 6,
    views: 512,
  },
  {
    key: 'german',
    author: people.lena,
    minutes: 300,
    text: 'Wie beantwortet ihr Fragen am Wochenende? Bei uns bleibt alles bis Montag liegen …',
    language: 'de',
    replies: 3,
    likes: 11,
    views: 870,
  },
  {
    key: 'several',
    author: people.priya,
    minutes: 330,
    text: 'Learning a lot from @ana_ruiz and @tomasz_dev these days. #community #support',
    likes: 22,
    views: 940,
  },
  {
    key: 'markup',
    author: people.vera,
    minutes: 340,
    text: 'Careful: <b>bold</b> & "quotes" <script>alert(1)</script> {{first_name}} are only words here.',
    likes: 2,
    views: 99,
  },
  { key: 'quote-media', author: people.kofi, minutes: 380, quote: 'picture', text: 'I can smell this picture.', likes: 13, views: 700 },
  { key: 'ad2', author: people.tea, minutes: 900, text: 'Tea for teams that answer everyone.', promoted: true, likes: 2, views: 7000 },
  {
    key: 'own-pinned',
    author: me,
    minutes: 60 * 24 * 40,
    text: 'Everything you note stays on your own device. Here is how that works:\nhttps://feedside.example/how',
    pinned: true,
    replies: 2,
    reposts: 40,
    likes: 310,
    bookmarks: 120,
    views: 30200,
  },
  {
    key: 'old-question',
    author: people.sam,
    minutes: 60 * 26,
    text: 'Does anyone here, maybe @feedside_team, know a good way to count response times?',
    replies: 0,
    likes: 4,
    views: 260,
  },
  {
    key: 'own-2',
    author: me,
    minutes: 60 * 30,
    text: 'Small release today: the waiting list sorts by how long somebody waits.',
    replies: 1,
    reposts: 5,
    likes: 40,
    bookmarks: 6,
    views: 2100,
  },
  {
    key: 'own-2-c1',
    author: people.vera,
    minutes: 60 * 29,
    replyTo: 'own-2',
    text: 'Love it. Could it also skip weekends?',
    likes: 2,
    views: 75,
    hidden: true,
  },
];

/** @param count how many posts the feed shows @param now milliseconds */
export function createWorld(count: number, now: number): World {
  const posts: WorldPost[] = [];
  const byKey = new Map<string, WorldPost>();
  const feed: WorldPost[] = [];
  const put = ({ key, minutes, replyTo, quote, hidden, ...rest }: Draft): WorldPost => {
    const answered = replyTo ? byKey.get(replyTo) : undefined;
    const quoted = quote ? byKey.get(quote) : undefined;
    const post: WorldPost = {
      index: posts.length,
      language: 'en',
      replies: 0,
      reposts: 0,
      likes: 0,
      bookmarks: 0,
      views: 1,
      ...rest,
      // Whole seconds, as some networks state no less; the index keeps them apart.
      time: Math.floor(now / 1000) * 1000 - minutes * 60_000 - posts.length * 1000,
      ...(answered && { replyTo: answered }),
      ...(quoted && { quote: quoted }),
    };
    posts.push(post);
    byKey.set(key, post);
    if (!hidden) feed.push(post);
    return post;
  };
  for (const draft of written) put(draft);
  const random = seeded(20261121);
  for (let number = feed.length; number < count; number++) put(made(number, random));

  const isFor = (post: WorldPost): boolean =>
    post.author !== me && (post.replyTo?.author === me || post.quote?.author === me || post.text.includes(`@${me.handle}`));
  return {
    me,
    posts,
    feed: feed.slice(0, count),
    repliesTo: (post) => posts.filter(({ replyTo }) => replyTo === post),
    notifications: () => posts.filter(isFor).sort((one, other) => other.time - one.time),
    postsOf: ({ handle }) =>
      posts
        .filter((post) => post.author.handle === handle || post.repostedBy?.handle === handle)
        .sort((one, other) => Number(other.pinned ?? false) - Number(one.pinned ?? false) || other.time - one.time),
    add({ author, text, replyTo }) {
      const post = put({ key: `sent-${posts.length}`, author, text, minutes: 0, hidden: true });
      post.time = Date.now();
      if (replyTo) {
        post.replyTo = replyTo;
        replyTo.replies += 1;
      } else feed.unshift(post);
      return post;
    },
  };
}

const openings = ['Day', 'Note', 'Question', 'Idea', 'Lesson', 'Draft', 'Story', 'Thought'];
const middles = [
  'we answered everyone before lunch and the afternoon felt free.',
  'what do you do when two people ask for opposite things?',
  'a customer sent cake because somebody remembered her name.',
  'short answers first, long ones after coffee.',
  'our best post this month was a photo of a whiteboard.',
  'who else keeps a list of small promises?',
  'nobody reads the third paragraph. Put the answer first.\n\nAnd the link last.',
  'we stopped scheduling on Fridays and nothing broke. 😅',
  'thank you @ana_ruiz for the kind words!',
  'the quiet people are the ones to ask. #community',
];
const everyone = Object.values(people).slice(0, 15);

function made(number: number, random: () => number): Draft {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const scale = 10 ** (random() * 4);
  const asks = random() < 0.04;
  return {
    key: `made-${number}`,
    author: random() < 0.03 ? me : pick(everyone),
    minutes: 400 + number * 7,
    text: `${pick(openings)} ${number}: ${pick(middles)}${asks ? ' @feedside_team, how do you see it?' : ''}`,
    ...(random() < 0.15 && { picture: true as const }),
    ...(random() < 0.03 && { promoted: true as const }),
    ...(random() < 0.08 && { quote: 'long' }),
    ...(random() < 0.08 && { repostedBy: people.ana }),
    replies: Math.floor(scale / 40),
    reposts: Math.floor(scale / 60),
    likes: Math.floor(scale / 5),
    bookmarks: Math.floor(scale / 90),
    views: 10 + Math.floor(scale * 17),
  };
}

/** The same numbers between 0 and 1 in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text in the parts that a page shows each in its own way. */
export type TextPart = { kind: 'words' | 'mention' | 'tag' | 'address'; text: string };

export const textParts = (text: string): TextPart[] =>
  text.split(/(https:\/\/\S+|@[A-Za-z\d_]+|#[\p{L}\d_]+)/u).flatMap((part): TextPart[] => {
    if (part === '') return [];
    return [{ text: part, kind: part.startsWith('https://') ? 'address' : part[0] === '@' ? 'mention' : part[0] === '#' ? 'tag' : 'words' }];
  });
