import * as z from 'zod/mini';
import type { Topic } from '../live/topics';
import { answeringLasts, Member, noTeam, type SharedStore, type TeamPhase, type TeamState, type TeamTrouble, type TeamWho } from '../model/team';
import { isStorageFull, type TeamConfig, type TeamStatus } from '../storage';
import { backOff } from '../sync/back-off';
import { randomHex } from '../sync/bytes';
import { type Couch, CouchError, createCouch, type SignIn } from '../sync/couch';
import { seal } from '../sync/crypto';
import { memberId } from '../sync/member-id';
import { awaitNews, KeyMissing, runSync, type Synced, type Syncing } from '../sync/run-sync';
import type { Context } from './context';
import { forgetAgain } from './forgetting';
import { ownWho } from './own-who';

/** What the browser does for it. */
export interface TeamAround {
  fetch: typeof fetch;
  /** Whether the browser lets us ask this origin. */
  isPermitted(origin: string): Promise<boolean>;
  /** Rounds of PBKDF2 for new keys, where it is not the usual number. */
  rounds?: number;
  /** Waits so many milliseconds, or until the signal; tests do not. */
  pause?(milliseconds: number, until: AbortSignal): Promise<void>;
}

/** Chromium stops a worker that hears nothing for 30 s. */
const pollFor = 20_000;
/** One that ends sooner without news, did not wait: something on the way cuts it off. */
const shortestPoll = 1_000;
const mostCounted = 1000;
/**
 * A first sync takes over hundreds of records a second: so often, in milliseconds, open screens hear of them meanwhile. It calls the browser, too, without
 * which Chromium stops a worker after 30 s.
 */
const tellsNewsEvery = 5_000;
/** So often a member that does nothing tells that they are there. */
const tellsEvery = 6 * 3_600_000;
/** So often the server is asked whether this person is a lead, member or guest now. */
const asksRoleEvery = 3_600_000;

/** What the screens that show these records listen to. */
export const topicOf: Record<SharedStore, Topic> = {
  templates: 'templates',
  playbook: 'playbook',
  joins: 'people',
  profiles: 'people',
  permissions: 'people',
  notes: 'notes',
  ideas: 'ideas',
  drafts: 'drafts',
  replies: 'replies',
  assignments: 'team',
  reviews: 'team',
  decisions: 'team',
};

const short = z.string().check(z.maxLength(100));
const MemberBody = z.object({ role: short, answering: Member.shape.answering, stamp: short });
/** Others take no more of one device. */
const mostAnswered = 20;

export type TeamSync = ReturnType<typeof createTeamSync>;

/**
 * One sync at a time, whoever asks; what it came to is kept, so that a worker that was stopped knows. What a server, a network or a full disk does to it
 * is in the state; it fails only where the records can't be read at all.
 */
export function createTeamSync(context: Context, { fetch, isPermitted, pause = paused }: Omit<TeamAround, 'rounds'>) {
  const { team, assignments } = context.repositories;
  /** Posts that this person writes an answer to now, and until when. */
  const answering = new Map<string, number>();
  /** What screens have to hear of, and when they heard last. */
  const news = { topics: new Set<Topic>(), at: 0 };
  /** Whether the disk was so full that not even how the sync went could be written down: it is known here, then. */
  const room = { isOut: false };
  /** So many waits for news in a row were none. */
  const vain = { polls: 0 };
  let running: Promise<void> | undefined;
  let following: Promise<boolean> | undefined;
  /** Cuts off all that is on its way. */
  let leaving = new AbortController();

  const couchOf = (
    { address, name, password = '', token }: { address: string; name: string; password?: string | undefined; token?: string | undefined },
    onBytes?: (up: number, down: number) => void,
  ): Couch => {
    const signIn: SignIn = token === undefined ? { name, password } : { name, token };
    return createCouch({ address, signIn, fetch, until: leaving.signal, ...(onBytes && { onBytes }) });
  };

  async function round(isAsked: boolean): Promise<void> {
    const config = await team.config();
    if (!config) return;
    const before = await team.status();
    if (before.phase === 'sign-in' && !isAsked) return; // a server shuts a name after a few wrong passwords
    const moved = { up: 0, down: 0 };
    news.at = context.now();
    const { signal } = leaving;
    const couch = couchOf(config, (up, down) => {
      moved.up += up;
      moved.down += down;
    });
    const result = await attempt(config, couch);
    if (signal.aborted) return; // they leave the team
    const phase: TeamPhase = 'synced' in result ? 'in-sync' : result.phase;
    const status: Partial<TeamStatus> = {
      phase,
      trouble: 'synced' in result ? undefined : result.trouble,
      up: before.up + moved.up,
      down: before.down + moved.down,
      failed: 'synced' in result ? 0 : before.failed + 1,
      ...('synced' in result && { lastSyncAt: context.now() }),
    };
    await team.setStatus(status);
    const wasOut = room.isOut;
    room.isOut = false;
    const isMoved = 'synced' in result && result.synced.pushed + result.synced.refused > 0;
    if (isMoved || wasOut || before.phase !== phase || before.trouble?.kind !== status.trouble?.kind) news.topics.add('team');
    await tellNews();
  }

  async function unlessFull(error: unknown): Promise<void> {
    if (!isStorageFull(error)) throw error;
    const isNews = !room.isOut;
    room.isOut = true;
    if (isNews) await context.announce('team');
  }

  /** As it was written down last, unless there was no room for that. */
  const standing = async (): Promise<TeamStatus> => ({ ...(await team.status()), ...(room.isOut && full) });

  async function attempt(config: TeamConfig, couch: Couch): Promise<{ synced: Synced } | { phase: TeamPhase; trouble?: TeamTrouble }> {
    try {
      if (!(await isPermitted(new URL(config.address).origin))) return { phase: 'trouble', trouble: { kind: 'permission' } };
      const { roleAt = 0 } = await team.status();
      const now = Math.abs(context.now() - roleAt) < asksRoleEvery ? config : await withRole(config, couch);
      const synced = await once(now, couch).catch(async (error: unknown) => {
        if (!(error instanceof CouchError) || error.kind !== 'forbidden') throw error;
        const other = await withRole(now, couch); // a member who was made a guest may still read
        if (other.role === now.role) throw error;
        return once(other, couch);
      });
      if (synced.refused > 0) await withRole(now, couch);
      return { synced };
    } catch (error) {
      return problemOf(error);
    }
  }

  async function once(config: TeamConfig, couch: Couch): Promise<Synced> {
    await tellOfUs(config, couch);
    const synced = await runSync(syncingOf(config, couch));
    if (synced.isStartedOver) await bringBack(config, couch);
    return synced;
  }

  /** As the server has it now: it may have made somebody a lead, or a guest. */
  async function withRole(config: TeamConfig, couch: Couch): Promise<TeamConfig> {
    const { role } = await couch.role();
    await team.setStatus({ roleAt: context.now() });
    if (role === config.role) return config;
    const changed = await team.change({ role });
    await context.announce('team');
    return changed ?? config;
  }

  const syncingOf = (config: TeamConfig, couch: Couch): Syncing => ({
    couch,
    replica: team.replica,
    keys: config.keys,
    device: config.device,
    name: config.name,
    isGuest: config.role === 'guest',
    async onStores(stores) {
      for (const store of stores) news.topics.add('team').add(topicOf[store]);
      if (stores.includes('assignments')) news.topics.add('chips'); // whose it is stands there
      if (Math.abs(context.now() - news.at) >= tellsNewsEvery) await tellNews();
    },
    async onOther(docs) {
      // Known by name and device, as the server lets everybody write: what somebody tells of another one's device, or takes away, touches only their own.
      const rowOf = (id: string) => id.slice(id.indexOf(':') + 1);
      const left = docs.flatMap(({ id, value }) => (value === undefined ? [rowOf(id)] : []));
      const list = docs.flatMap(({ id, by, value }) => {
        const inside = z.object({ body: MemberBody }).safeParse(value);
        const device = id.slice(id.lastIndexOf(':') + 1);
        const name = Member.shape.name.safeParse(by);
        if (!inside.success || device === config.device || !name.success || id !== memberId(name.data, device)) return [];
        return [{ id: rowOf(id), name: name.data, isOwn: name.data === config.name, ...inside.data.body }];
      });
      if (list.length + left.length === 0) return;
      const before = await answeredNow();
      const isNews = [await team.heard(list, context.now()), await team.gone(left)].includes(true);
      if (isNews) await context.announce('team', ...((await answeredNow()) === before ? [] : (['chips'] as const)));
    },
  });

  const nowAnswering = ({ heardAt, answering }: Member): string[] => (Math.abs(context.now() - heardAt) < answeringLasts ? answering : []);

  /** Whose answer is on its way where: chips tell of it. */
  const answeredNow = async () => JSON.stringify((await team.members()).flatMap((member) => nowAnswering(member).map((post) => [post, member.name])));

  /** What others see of this device: that it is there, and, where who takes what is shared, which posts are being answered. Told when that changes, and now and then. */
  async function tellOfUs(config: TeamConfig, couch: Couch): Promise<void> {
    if (config.role === 'guest') return;
    const now = context.now();
    for (const [post, until] of answering) if (until <= now) answering.delete(post);
    const posts = (config.share.assignments ? [...answering.keys()] : []).slice(-mostAnswered).sort();
    const { told } = await team.status();
    const what = JSON.stringify({ role: config.role, posts });
    if (told && told.what === what && Math.abs(now - told.at) < tellsEvery && posts.length === 0) return;
    if (told && told.what === what && Math.abs(now - told.at) < answeringLasts / 2) return;
    const id = memberId(config.name, config.device);
    const known = await couch.read(z.unknown(), id); // after a kill nobody here may remember what was told last
    await couch.write(id, { e: await seal(config.keys, id, { body: { role: config.role, answering: posts, stamp: randomHex(32) } }) }, known?.rev);
    await team.setStatus({ told: { what, at: now } });
  }

  /** A server that was emptied has no keyring either, and nobody's word that they are there: a lead gives the one back, and everybody tells the other anew. */
  async function bringBack({ ring, role }: TeamConfig, couch: Couch): Promise<void> {
    await team.setStatus({ told: undefined });
    if (role === 'lead' && !(await couch.read(z.unknown(), 'team'))) await couch.write('team', ring, undefined).catch(() => undefined);
  }

  async function tellNews(): Promise<void> {
    const topics = [...news.topics];
    news.topics.clear();
    news.at = context.now();
    if (topics.length === 0) return;
    if (topics.some((topic) => topic !== 'team') && (await context.repositories.settings.get()).forgotten.length > 0) await forgetAgain(context);
    await context.announce(...topics);
  }

  async function waitForNews(): Promise<boolean> {
    const config = await team.config();
    if (!config || (await standing()).phase !== 'in-sync') return false;
    const { signal } = leaving;
    const began = context.now();
    const poll = await awaitNews(syncingOf(config, couchOf(config)), Math.min(pollFor, await untilLapse())).then(
      (isNews) => (isNews ? 'news' : 'nothing'),
      () => 'failed' as const,
    );
    if (signal.aborted) return false;
    if (poll !== 'nothing') await sync(); // which says what is the matter, too
    const isVain = poll === 'failed' || (poll === 'nothing' && Math.abs(context.now() - began) < shortestPoll);
    vain.polls = isVain ? vain.polls + 1 : 0;
    if (isVain && (await standing()).phase === 'in-sync') await pause(Math.min(pollFor, backOff(vain.polls), await untilLapse()), signal);
    if (await assignments.lapse(context.now())) await context.announce('team', 'chips');
    return true;
  }

  /** Milliseconds until somebody's answer counts as given up, unless they tell of it again. */
  async function untilLapse(): Promise<number> {
    const now = context.now();
    const ends = (await team.members()).flatMap(({ heardAt, answering }) => (answering.length > 0 ? heardAt + answeringLasts - now : []));
    return Math.max(shortestPoll, ...(ends.length > 0 ? [Math.min(...ends)] : [pollFor]));
  }

  const sync = (isAsked = false): Promise<void> => {
    running ??= round(isAsked)
      .catch(unlessFull)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const syncAgain = async (isAsked = true): Promise<void> => {
    await running;
    await sync(isAsked);
  };

  return {
    couchOf,
    sync,
    /** Whoever leaves asks nothing more: what is on its way is cut off, the wait for news too, and nothing of it is taken over any longer. */
    async stop(): Promise<void> {
      leaving.abort();
      leaving = new AbortController();
      await Promise.allSettled([running, following]);
    },
    /**
     * After the one that runs, so that what was changed a moment ago is in it. `isAsked`: by the person, so that it is tried where their password was not
     * taken last time, too.
     */
    syncAgain,
    /** The same, and nobody waits for it. */
    syncSoon(isAsked = true): void {
      void syncAgain(isAsked).catch((error: unknown) => console.error('Feedside: the team could not be synced', error));
    },
    /** Waits about 20 s for news of the others, and takes them over. Asked again and again by every page that is looked at; all of them share one wait. */
    follow(): Promise<boolean> {
      following ??= waitForNews().finally(() => {
        following = undefined;
      });
      return following;
    },
    answers(post: string, on: boolean): void {
      if (on) answering.set(post, context.now() + answeringLasts);
      else answering.delete(post);
    },
    /** Milliseconds until the next try by itself; `undefined`: it waits for the person. */
    async nextIn(every: number): Promise<number | undefined> {
      if (!(await team.config())) return undefined;
      const { phase, failed } = await standing();
      if (phase === 'sign-in' || phase === 'trouble') return undefined;
      return phase === 'offline' ? backOff(failed) : every;
    },
    async who(): Promise<TeamWho | undefined> {
      const own = await ownWho(context);
      if (!own) return undefined;
      const known = [...(await team.members()), ...(await context.repositories.teamFiles.authors())];
      const others = known.map(({ name }) => name).sort((one, other) => one.localeCompare(other));
      return { ...own, members: [...new Set([own.name, ...others])] };
    },
    async state(): Promise<TeamState> {
      const [config, status] = await Promise.all([team.config(), standing()]);
      if (!config) return { ...noTeam, ...(await team.counts()) };
      const [waiting, counts, members] = await Promise.all([config.role === 'guest' ? 0 : team.waiting(mostCounted), team.counts(), team.members()]);
      const fresh = members.map((member) => ({ ...member, answering: nowAnswering(member) }));
      return {
        phase: status.phase === 'in-sync' && waiting > 0 ? 'waiting' : status.phase,
        trouble: status.trouble,
        address: config.address,
        name: config.name,
        role: config.role,
        share: config.share,
        waiting,
        lastSyncAt: status.lastSyncAt,
        bytes: { up: status.up, down: status.down },
        ...counts,
        members: fresh,
      };
    },
  };
}

const paused = (milliseconds: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      until.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    until.addEventListener('abort', end);
    if (until.aborted) end();
  });

const full = { phase: 'trouble', trouble: { kind: 'full' } } as const;

function problemOf(error: unknown): { phase: TeamPhase; trouble?: TeamTrouble } {
  if (isStorageFull(error)) return full;
  if (error instanceof KeyMissing) return { phase: 'trouble', trouble: { kind: 'key' } };
  if (!(error instanceof CouchError)) throw error;
  if (error.kind === 'offline' || error.kind === 'conflict' || error.kind === 'locked') return { phase: 'offline' };
  if (error.kind === 'sign-in') return { phase: 'sign-in' };
  if (error.kind === 'forbidden' || error.kind === 'missing') return { phase: 'trouble', trouble: { kind: error.kind } };
  return { phase: 'trouble', trouble: { kind: 'answer', said: error.message } };
}
