import { inventComments, inventFeed, inventNotices, me, type Notice, type Person, type WorldPost } from '../shared/world';

/** A post as this server knows it. */
export interface Status {
  id: string;
  person: Person;
  text: string;
  language: string;
  time: number;
  replyTo: Status | undefined;
  quote: Status | undefined;
  repostedBy: Person | undefined;
  picture: string | undefined;
  /** What its author warns of: the words are not in the page until they are asked for. */
  warning: string | undefined;
  /** The name of the person's own filter that hides it. */
  filter: string | undefined;
  pinned: boolean;
  replies: number;
  boosts: number;
  quotes: number;
  likes: number;
}

export interface Note extends Omit<Notice, 'post' | 'minutesAgo'> {
  status: Status | undefined;
  time: number;
}

const elsewhere = ['isles.example', 'fosstodon.example', 'harbour.example'];

/** Some live on this server, most on others. */
export const acctOf = ({ handle, hue }: Person): string => (handle === me.handle || hue % 3 === 2 ? handle : `${handle}@${elsewhere[hue % elsewhere.length]}`);

/** As Mastodon makes them: milliseconds in the upper bits. */
const idOf = (time: number, index: number): string => String((BigInt(time) << 16n) + BigInt(index));

/** The invented world in this network's clothes: answers begin with a mention, and nothing is promoted. */
export function createStatuses(count: number, now: number) {
  const all = new Map<string, Status>();
  const byKey = new Map<string, Status>();

  const add = (post: WorldPost): Status => {
    const answered = post.replyTo === undefined ? undefined : byKey.get(post.replyTo);
    const known = byKey.get(post.key);
    if (known) return known;
    const time = now - post.minutesAgo * 60_000 - all.size;
    const status: Status = {
      id: idOf(time, all.size),
      person: post.author,
      text: answered && answered.person !== post.author ? `@${answered.person.handle} ${post.text}` : post.text,
      language: post.language,
      time,
      replyTo: answered,
      quote: post.quote === undefined ? undefined : byKey.get(post.quote),
      repostedBy: post.repostedBy,
      picture: post.picture,
      warning: post.key === 'filler-3' ? 'Harbour gossip' : undefined,
      filter: post.key === 'filler-5' ? 'weather' : undefined,
      pinned: post.pinned === true,
      replies: post.counts.replies,
      boosts: post.counts.reposts,
      quotes: post.counts.quotes,
      likes: post.counts.likes,
    };
    all.set(status.id, status);
    byKey.set(post.key, status);
    return status;
  };

  const organic = inventFeed(count + 5).filter(({ promoted }) => !promoted);
  const feed = organic.slice(0, count).map(add);
  for (const post of inventComments()) add(post);
  const notes: Note[] = inventNotices().map(({ kind, person, post, minutesAgo }) => ({
    kind,
    person,
    status: post && byKey.get(post.key),
    time: now - minutesAgo * 60_000,
  }));

  const repliesTo = (status: Status): Status[] => [...all.values()].filter(({ replyTo }) => replyTo === status).sort((one, other) => one.time - other.time);
  const below = (status: Status): Status[] => repliesTo(status).flatMap((reply) => [reply, ...below(reply)]);
  const above = ({ replyTo }: Status): Status[] => (replyTo ? [...above(replyTo), replyTo] : []);

  return {
    feed,
    notes,
    get: (id: string) => all.get(id),
    above,
    below,
    by: (acct: string) =>
      [...all.values()]
        .filter(({ person }) => acctOf(person) === acct)
        .sort((one, other) => Number(other.pinned) - Number(one.pinned) || other.time - one.time),
    /** The signed-in person's own post; one that answers nothing comes first in the feed, an answer too (one follows oneself). */
    write(text: string, replyTo: Status | undefined): Status {
      const time = Date.now();
      const status: Status = {
        id: idOf(time, all.size),
        person: me,
        text,
        language: 'en',
        time,
        replyTo,
        quote: undefined,
        repostedBy: undefined,
        picture: undefined,
        warning: undefined,
        filter: undefined,
        pinned: false,
        replies: 0,
        boosts: 0,
        quotes: 0,
        likes: 0,
      };
      if (replyTo) replyTo.replies += 1;
      all.set(status.id, status);
      feed.unshift(status);
      return status;
    },
  };
}

export type Statuses = ReturnType<typeof createStatuses>;
