import { forPage, halfLives, isOwnHandle, type Judgement, type Judging, judgePost, type Memory, reactionsOf } from '../hints';
import { chipWords } from '../i18n';
import type { Topic } from '../live/topics';
import { newWrite } from '../messages/ids';
import { healthColour } from '../metrics';
import type { Health, ReadingCounts } from '../model/health';
import type { Judged } from '../model/judged';
import { modeOf } from '../model/mode';
import type { NetworkId } from '../model/network';
import { type Person, personId } from '../model/person';
import type { Post } from '../model/post';
import type { Settings } from '../model/settings';
import { isSeenAgain, type Waiting } from '../model/waiting';
import { isLookDue, publishedOf } from '../results';
import type { PersonSeen, PublishedSeen, ReplySent, WaitingSeen } from '../storage';
import type { Context, Serves } from './context';
import { accountsWith, joinedPerson } from './joined';
import { learnHost } from './learn-host';
import { inTime, recallAround, type Surroundings } from './recall';
import { seenReplies } from './seen-replies';
import { hintsToKeep } from './waiting-hints';

/**
 * Judging posts: three reads (settings, health, all that is known around the batch) and one write, however many posts.
 * The same batch judged again changes nothing and is no news to anybody. The chips don't wait for the writing. While Feedside is paused
 * nothing is judged, and own replies that stand on the page are recorded as ever.
 */
export const posts = (context: Context): Serves<'posts.judge' | 'posts.glance' | 'hints.mute'> => ({
  'posts.judge': async ({ network, host, me, posts: told, counts }) => {
    const { repositories } = context;
    const batch = told.filter((post) => post.network === network);
    const now = context.now();
    const chosen = repositories.settings.get();
    const [settings, health, around] = await Promise.all([
      chosen,
      repositories.health.get(network),
      recallAround(context, { network, posts: batch, me, settings: chosen }),
    ]);
    const mode = modeOf(network, settings.modes);
    if (mode === 'off') return { judged: batch.map(silent), draw: false };
    const colour = healthColour(withCounts(health, counts));
    const report = counts.seen > 0 ? { health: { network, counts, at: now } } : {};
    const news: Topic[] = colour === healthColour(health) ? (hasReadMore(health, counts) ? ['health'] : []) : ['sites'];
    news.push(...(await learnHost(context, { network, host, settings, now })));
    if (colour === 'red') {
      await repositories.sightings.keep(report);
      await context.announce(...news);
      return { judged: batch.map(silent), draw: false };
    }

    const recorded = await recordSeen(context, { network, batch, around, now });
    if (recorded.length > 0) news.push('replies', 'waiting', 'people', 'chips');
    const isPaused = network !== 'practice' && now < settings.pausedUntil;
    const judgements = isPaused ? [] : judgeAll(batch, { around, settings, now });
    const settled = new Set(recorded.map(({ post }) => post));
    const answered = judgements.flatMap((judged) => answeredSeen(judged, { around, settings, settled, now }));
    const waiting = [...judgements.flatMap((judged) => waitingSeen(judged, around, now)), ...answered];
    const late = new Set(answered.map(({ post }) => post.id));
    const people = oldestFirst(judgements).flatMap((judged) => personSeen(network, judged, { around, now, late }));
    const looked = around.ours.filter((post) => !around.recalled.own.has(post.id) || isLookedAt(post, around, now));
    const ownPosts = looked.map((post) => ({ id: post.id, network, at: now, count: reactionsOf(post) }));
    const published = network === 'practice' ? [] : looked.map((post): PublishedSeen => publishedOf(post, { at: now, labels: around.memoryOf(post).labels }));
    if (published.length > 0) news.push('results');
    const kept = async () => {
      await repositories.sightings.keep({ people, ownPosts, waiting, published, ...report });
      const isAwake = await wakeDue(context, around, now);
      if (isAwake || waiting.length > 0) news.push('waiting');
      if (people.some((person) => person.contact)) news.push('people');
      // Posts that were judged before we knew who we are: their chips are to be asked for again.
      if (await learnOwnHandle(context, { network, me, settings, now })) news.push('settings', 'chips');
      await context.announce(...news);
    };
    // Its transaction begins before the answer leaves, so the next batch reads what this one wrote.
    if (context.after) context.after(kept());
    else await kept();
    if (isPaused) return { judged: batch.map(silent), draw: false };
    return { judged: judgements.map(({ post, judgement }) => said(post, judgement, context)), draw: mode === 'feed' };
  },

  'posts.glance': async ({ post, author, network }) => {
    const { people, notes } = context.repositories;
    const id = personId(network, author);
    const all = await accountsWith(context.repositories, id);
    const [known, noted] = await Promise.all([people.many(all), notes.existAbout([...all, post])]);
    const person = joinedPerson(
      known.get(id),
      all.slice(1).flatMap((other) => known.get(other) ?? []),
    );
    return {
      person: {
        handle: known.get(id)?.handle ?? author,
        name: person?.name,
        answered: person?.answered ?? 0,
        lastAnsweredAt: person?.lastAnsweredAt,
        hasNote: all.some((each) => noted.has(each)),
      },
      postHasNote: noted.has(post),
    };
  },

  'hints.mute': async ({ write, hint, muted }) => {
    const saved = await context.repositories.settings.adjust({ write, at: context.now() }, ({ mutedHints }) => ({
      mutedHints: [...mutedHints.filter((each) => each !== hint), ...(muted ? [hint] : [])],
    }));
    if (saved.ok) await context.announce('settings', 'waiting', 'chips');
    return { done: saved.ok };
  },
});

const silent = ({ id }: Post): Judged => ({ id, reasons: [], priority: 0, label: '', name: '' });

function said(post: Post, { hints, priority }: Judgement, { words }: Context): Judged {
  if (hints.length === 0) return silent(post);
  return { id: post.id, priority, ...chipWords(forPage(hints), priority, words) };
}

const postsPerNews = 20;

/** Whether whoever looks at the counts should look again: at the first ones, then every twenty posts; each batch would wake every page. */
const hasReadMore = (health: Health | undefined, counts: ReadingCounts): boolean => {
  const before = health?.seen ?? 0;
  return counts.seen > 0 && (before === 0 || Math.floor(before / postsPerNews) !== Math.floor((before + counts.seen) / postsPerNews));
};

const withCounts = (health: Health | undefined, counts: ReadingCounts): Pick<Health, 'seen' | 'missing'> => {
  const missing: Health['missing'] = { ...health?.missing };
  for (const [field, count] of Object.entries(counts.missing) as [keyof typeof missing, number][]) missing[field] = (missing[field] ?? 0) + count;
  return { seen: (health?.seen ?? 0) + counts.seen, missing };
};

async function recordSeen(
  { repositories }: Context,
  { network, batch, around, now }: { network: NetworkId; batch: readonly Post[]; around: Surroundings; now: number },
): Promise<ReplySent[]> {
  const replies = await seenReplies(network, batch, { around, now });
  for (const reply of replies) await repositories.replies.record(reply);
  return replies;
}

type JudgedPost = { post: Post; judgement: Judgement };

/** By every rule that is not muted; a muted or forgotten person's posts have nothing to say. */
export const judgeAll = (posts: readonly Post[], { around, settings, now }: { around: Surroundings; settings: Settings; now: number }): JudgedPost[] => {
  const isMuted = (post: Post) => settings.mutedPeople.some(({ id }) => around.accountsOf(post).includes(id));
  return posts.map((post) => {
    const judgement = judgePost(post, around.memoryOf(post), judgingBy(settings, now));
    const isForgotten = around.isForgotten(post.author.handle);
    // Of whom is to stay forgotten nothing is said, and nothing kept.
    const quiet = { ...judgement, hints: [], unweighed: [], priority: 0, waits: false, ...(isForgotten && { toUs: false }) };
    return { post, judgement: isForgotten || isMuted(post) ? quiet : judgement };
  });
};

export const judgingBy = ({ mutedHints, points }: Settings, now: number): Judging => ({ now, muted: mutedHints, points });

/** Nothing when the waiting list knows it already: a like more is no reason to write. */
function waitingSeen({ post, judgement }: JudgedPost, around: Surroundings, now: number): WaitingSeen[] {
  if (!judgement.waits) return [];
  const { firstSeenAt } = around.memoryOf(post);
  const hints = hintsToKeep(judgement.unweighed, now);
  const since = Math.min(post.time ?? firstSeenAt, firstSeenAt);
  const known = around.recalled.waiting.get(post.id);
  if (known && isKnown(known, { post, hints, since }) && !isSeenAgain(known, now)) return [];
  return [{ post, hints, priority: judgement.priority, since, at: now, under: underOwn(post, around) }];
}

/** A talk that is older when it is met is over. */
const talkAge = 30 * 24 * 3_600_000;

/**
 * What was answered before it came into view, on another device or before the page showed it to us: it stands in the list as answered, so
 * that whatever the order in which things are met, the list and the response times are the same.
 */
function answeredSeen(
  { post, judgement }: JudgedPost,
  { around, settings, settled, now }: { around: Surroundings; settings: Settings; settled: ReadonlySet<string>; now: number },
): WaitingSeen[] {
  const isAnswered = around.recalled.answered.has(post.id) || settled.has(post.id);
  if (around.isForgotten(post.author.handle) || settings.mutedPeople.some(({ id }) => around.accountsOf(post).includes(id))) return [];
  if (!isAnswered || !judgement.toUs || around.recalled.waiting.has(post.id) || post.time === undefined || now - post.time > talkAge) return [];
  const before = judgePost(post, { ...around.memoryOf(post), answered: false }, judgingBy(settings, now));
  if (!before.waits) return [];
  return [{ post, hints: hintsToKeep(before.unweighed, now), priority: before.priority, since: post.time, at: now, under: underOwn(post, around) }];
}

/** Our post that it replies to: what we answered with that one is no longer theirs to answer. */
const underOwn = ({ id, replyTo }: Post, { recalled, ours, ownHandles }: Surroundings): string | undefined => {
  const own = replyTo?.post;
  if (own === undefined || own === id) return undefined;
  return recalled.own.has(own) || ours.some((post) => post.id === own) || isOwnHandle(replyTo?.handle, { ownHandles }) ? own : undefined;
};

const isKnown = (known: Waiting, { post, hints, since }: Pick<WaitingSeen, 'post' | 'hints' | 'since'>): boolean =>
  known.since <= since && known.post.text === post.text && known.post.permalink === post.permalink && JSON.stringify(known.hints) === JSON.stringify(hints);

const oldestFirst = (judged: readonly JudgedPost[]): JudgedPost[] => {
  const place = new Map(inTime(judged.map(({ post }) => post)).map((post, index) => [post, index]));
  return [...judged].sort((a, b) => (place.get(a.post) ?? 0) - (place.get(b.post) ?? 0));
};

/** Known people move with the hour, not with every scroll. */
const hour = 3_600_000;

/** Only people who wrote to us, and those known already: whoever passes by is nobody's business. */
function personSeen(
  network: NetworkId,
  { post, judgement }: JudgedPost,
  { around, now, late }: { around: Surroundings; now: number; late: ReadonlySet<string> },
): PersonSeen[] {
  const memory = around.memoryOf(post);
  const { person } = memory;
  const { handle, name, url } = post.author;
  if (around.isForgotten(handle)) return [];
  const isNews = person === undefined || (name !== undefined && name !== person.name) || now - person.lastSeenAt >= hour;
  const isNewContact = judgement.toUs && (!memory.answered || late.has(post.id)) && !around.recalled.waiting.has(post.id);
  const measured = person === undefined ? undefined : measureOf(post, person, now);
  if (!isNewContact && measured === undefined && !(isNews && (person !== undefined || judgement.toUs))) return [];
  const contact = judgement.toUs ? { contact: { post: post.id, at: Math.min(post.time ?? now, now), tone: toneOf(memory) } } : {};
  return [{ id: personId(network, handle), network, handle, name, url, at: now, ...contact, ...(measured && { measured }) }];
}

const toneOf = ({ labels }: Memory): 'good' | 'bad' | undefined => {
  if (labels?.intents.includes('complaint') || labels?.tone === 'negative') return 'bad';
  return labels?.intents.some((intent) => intent === 'thanks' || intent === 'praise') ? 'good' : undefined;
};

/** Too young to tell how it goes. */
const youngest = 10 * 60_000;

/** How a post of somebody known goes, where that is not known from about this age already: at twice the age it is worth another look. */
function measureOf(post: Post, { usual = [] }: Person, now: number): PersonSeen['measured'] {
  const count = reactionsOf(post);
  const halfLife = halfLives[post.network];
  if (count === undefined || halfLife === undefined || post.time === undefined || post.promoted) return undefined;
  const age = now - post.time;
  const before = usual.find((each) => each.post === post.id);
  // Past ten half-lives nothing comes any more, and what is older would crowd out what is usual now.
  if (age < youngest || age > 10 * halfLife || (before && age < 2 * before.age)) return undefined;
  return { post: post.id, age, count };
}

/** Own posts are looked at again at growing intervals: the pace tells when one is slowing, and later how it went. */
const isLookedAt = (post: Post, { recalled }: Surroundings, now: number): boolean =>
  reactionsOf(post) !== undefined && isLookDue({ postedAt: post.time, last: recalled.looks.get(post.id)?.at(-1)?.at, now });

/** The clock does not ring in a stopped worker: what is due comes back when it is met, listed or counted. */
async function wakeDue({ repositories }: Context, { recalled }: Surroundings, now: number): Promise<boolean> {
  const isDue = [...recalled.waiting.values()].some((row) => row.state === 'snoozed' && (row.snoozedUntil ?? 0) <= now);
  return isDue && (await repositories.waiting.wake(now)).length > 0;
}

/** More accounts than anybody runs on one network: then a page is lying. */
const mostOwnHandles = 20;

async function learnOwnHandle(
  { repositories }: Context,
  { network, me, settings, now }: { network: NetworkId; me: string | undefined; settings: Settings; now: number },
): Promise<boolean> {
  const handle = me?.toLowerCase();
  const known = settings.ownHandles.filter((own) => own.network === network);
  if (!handle || handle.length > 320 || known.length >= mostOwnHandles || known.some((own) => own.handle.toLowerCase() === handle)) return false;
  const saved = await repositories.settings.adjust({ write: newWrite(), at: now }, ({ ownHandles }) => {
    const isThere = ownHandles.some((own) => own.network === network && own.handle === handle);
    return { ownHandles: isThere ? ownHandles : [...ownHandles, { network, handle }] };
  });
  return saved.ok;
}
