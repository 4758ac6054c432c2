import type { Topic } from '../live/topics';
import { personId } from '../model/person';
import type { Settings } from '../model/settings';
import { urgencyRank, type Waiting, type WaitingState } from '../model/waiting';
import type { Context, Serves } from './context';
import { findWaiting } from './find-waiting';
import { waitingAsOf } from './waiting-hints';
import { waitingTerms } from './waiting-terms';

type Served =
  | 'waiting.snooze'
  | 'waiting.finish'
  | 'waiting.reopen'
  | 'waiting.list'
  | 'waiting.find'
  | 'waiting.moveMany'
  | 'waiting.describe'
  | 'waiting.assign'
  | 'waiting.assigned'
  | 'waiting.taker';

export const waiting = (context: Context): Serves<Served> => {
  const move = async (id: string, state: WaitingState, { write, until }: { write: string; until?: number }): Promise<{ done: boolean }> => {
    const moved = await context.repositories.waiting.move({ id, state, write, at: context.now(), ...(until !== undefined && { snoozedUntil: until }) });
    if (moved) await context.announce('waiting', 'chips', ...(await ofTeam([id])));
    return { done: moved !== undefined };
  };
  /** The team hears what became of posts that somebody was assigned. */
  const ofTeam = async (ids: readonly string[]): Promise<Topic[]> => ((await context.repositories.assignments.many(ids)).size > 0 ? ['team'] : []);
  const told = async (ids: string[], ...changed: Topic[]): Promise<{ changed: string[] }> => {
    if (ids.length > 0) await context.announce(...changed);
    return { changed: ids };
  };
  const { waiting: kept, assignments } = context.repositories;
  /** The team says who takes what, and guests only read it: what they took away would be gone on this device alone. */
  const isGuest = async () => (await assignments.us())?.role === 'guest';
  return {
    'waiting.snooze': ({ post, until, write }) => move(post, 'snoozed', { write, until }),
    'waiting.finish': ({ post, write }) => move(post, 'done', { write }),
    'waiting.reopen': ({ post, write }) => move(post, 'new', { write }),
    'waiting.moveMany': async ({ write, moves }) => {
      const list = moves.map(({ post, state, until }) => ({ id: post, state, ...(state === 'snoozed' && until !== undefined && { snoozedUntil: until }) }));
      const moved = await kept.moveMany(list, { write, at: context.now() });
      return told(moved, 'waiting', 'chips', ...(await ofTeam(moved)));
    },
    'waiting.describe': async ({ write, posts, details }) => {
      if (details.assignee !== undefined && (await isGuest())) return { changed: [] };
      const isTaking = details.assignee !== undefined && (await ofTeam(posts)).length > 0;
      return told(await kept.describe(posts, details, { write, at: context.now() }), 'waiting', ...(isTaking ? (['team', 'chips'] as const) : []));
    },
    'waiting.assign': async ({ write, posts }) =>
      (await isGuest()) ? { changed: [] } : told(await assignments.assign(posts, { write, at: context.now() }), 'waiting', 'chips', 'team'),
    'waiting.taker': async ({ post }) => {
      const [rows, records] = await Promise.all([kept.many([post]), assignments.many([post])]);
      const record = records.get(post);
      return { to: record?.to ?? rows.get(post)?.assignee, record };
    },
    'waiting.assigned': async () => {
      const [open, us] = await Promise.all([assignments.open(), assignments.us()]);
      return { rows: open.filter(({ to }) => to === us?.name).sort((a, b) => b.updatedAt - a.updatedAt) };
    },
    'waiting.find': async (asked) => {
      await wake(context);
      return findWaiting(context, asked);
    },
    'waiting.list': async ({ state, order, limit = 50 }) => {
      await wake(context);
      const settings = await context.repositories.settings.get();
      return state === 'new' && order === 'priority' ? byPriority(context, settings, limit) : inOrder(context, settings, { state, order, limit });
    },
  };
};

/** Snoozed posts whose time has come wait again. */
export async function wake({ repositories, now, announce }: Context): Promise<void> {
  const { snoozed } = await repositories.waiting.counts();
  if (snoozed > 0 && (await repositories.waiting.wake(now())).length > 0) await announce('waiting');
}

/** Kept priorities are as old as the last look at the post, so more rows than asked for are brought up to date, then sorted. */
const widest = 500;

async function byPriority(context: Context, settings: Settings, limit: number): Promise<{ rows: Waiting[]; total: number }> {
  const { waiting: kept } = context.repositories;
  const [first, oldest] = await Promise.all([
    kept.list({ state: 'new', order: 'priority', limit: Math.max(widest, limit) }),
    kept.list({ state: 'new', order: 'age', limit: widest }),
  ]);
  const rows = [...new Map([...first.rows, ...oldest.rows].map((row) => [row.id, row])).values()];
  const current = (await asOfNow(context, settings, rows)).sort((a, b) => urgencyRank(b) - urgencyRank(a) || b.priority - a.priority || a.since - b.since);
  return { rows: current.slice(0, limit), total: first.total - (rows.length - current.length) };
}

async function inOrder(
  context: Context,
  settings: Settings,
  question: { state: WaitingState; order: 'priority' | 'age'; limit: number },
): Promise<{ rows: Waiting[]; total: number }> {
  const { rows, total } = await context.repositories.waiting.list(question);
  const current = await asOfNow(context, settings, rows);
  return { rows: current, total: total - (rows.length - current.length) };
}

async function asOfNow(context: Context, settings: Settings, rows: readonly Waiting[]): Promise<Waiting[]> {
  const terms = await waitingTerms(context, settings);
  const isMuted = ({ state, post }: Waiting) => state === 'new' && settings.mutedPeople.some(({ id }) => id === personId(post.network, post.author.handle));
  return rows.flatMap((row) => (isMuted(row) ? [] : (waitingAsOf(row, terms) ?? [])));
}
