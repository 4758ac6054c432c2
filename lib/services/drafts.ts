import type { DraftGlance } from '../messages/protocol';
import type { Draft } from '../model/draft';
import type { Saved } from '../storage';
import type { Context, Serves } from './context';
import { ideaFollows } from './idea-of-draft';
import { postsFollow } from './posts-of-draft';
import { told } from './told';

type Subject = 'drafts.save' | 'drafts.remove' | 'drafts.restore' | 'drafts.list' | 'drafts.month' | 'drafts.plan';

export const drafts = (context: Context): Serves<Subject> => {
  const { drafts: kept } = context.repositories;
  return {
    'drafts.save': async (change) => {
      const before = change.idea === undefined ? undefined : await kept.get(change.id);
      const saved = await told(context, ['drafts'], kept.save({ ...change, at: context.now() }));
      await ideaFollows(context, { before, saved });
      await postsFollow(context, saved);
      return saved;
    },
    'drafts.remove': (act) => told(context, ['drafts'], kept.remove({ ...act, at: context.now() })),
    'drafts.restore': (act) => told(context, ['drafts'], kept.restore({ ...act, at: context.now() })),
    'drafts.list': (page) => kept.newest(page),
    'drafts.month': async ({ from, to, limit = 50 }) => {
      const all = (await kept.all()).map(glanceOf);
      const placed = all.filter(({ at }) => at !== undefined && at >= from && at < to);
      const unplanned = all.filter(({ at, status }) => at === undefined && status !== 'posted');
      return {
        placed: placed.sort((one, other) => (one.at ?? 0) - (other.at ?? 0) || (one.id < other.id ? -1 : 1)),
        unplanned: { rows: unplanned.slice(0, limit), total: unplanned.length },
      };
    },
    'drafts.plan': async ({ write, id, plannedAt }) => {
      for (let tries = 0; ; tries += 1) {
        const planned = await told(context, ['drafts'], plan(context, { write, id, plannedAt }));
        // Its editor saved at the same moment: what it wrote is waited for, not overwritten.
        if (planned.ok || planned.problem.kind !== 'changed' || tries === 5) return planned;
      }
    },
  };
};

const longestGlance = 200;

/** The title, else the first line: a calendar of a hundred drafts needs no more of their words. A draft that was posted stands where it was posted. */
function glanceOf({ id, rev, title, text, status, networks, plannedAt, postedAt, pillar, updatedAt }: Draft): DraftGlance {
  const name = title.trim() || text.trim().split('\n', 1)[0]?.slice(0, longestGlance) || '';
  const at = status === 'posted' ? (postedAt ?? plannedAt ?? updatedAt) : plannedAt;
  return { id, rev, title: name, status, networks, plannedAt, postedAt, pillar, at };
}

async function plan({ repositories, now }: Context, { write, id, plannedAt }: { write: string; id: string; plannedAt: number | null }): Promise<Saved<Draft>> {
  const stands = await repositories.drafts.get(id);
  if (!stands || stands.deletedAt !== undefined) return { ok: false, problem: { kind: 'missing' } };
  const { id: _, rev, createdAt: __, updatedAt: ___, deletedAt: ____, plannedAt: _____, ...words } = stands;
  return repositories.drafts.save({ ...words, ...(plannedAt !== null && { plannedAt }), id, write, base: rev, at: now() });
}
