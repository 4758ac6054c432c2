import type { Draft } from '../model/draft';
import type { Idea } from '../model/idea';
import type { Context, Serves } from './context';

type Subject = 'exchange.ideas' | 'exchange.drafts' | 'exchange.undo';
type Did = 'new' | 'there' | 'deleted';

/** Ideas and drafts out of files of other tools. What is there under its id stays as it is; what was deleted stays deleted. */
export const exchange = (context: Context): Serves<Subject> => {
  const { ideas, drafts } = context.repositories;
  const bring = async <Row extends { id: string; write: string }>(
    kept: {
      get(id: string): Promise<Idea | Draft | undefined>;
      save(act: Row & { at: number }): ReturnType<typeof ideas.save> | ReturnType<typeof drafts.save>;
    },
    { rows, dryRun }: { rows: readonly Row[]; dryRun: boolean },
  ) => {
    const done: { id: string; did: Did; rev?: string }[] = [];
    for (const row of rows) {
      const before = await kept.get(row.id);
      if (before) done.push({ id: row.id, did: before.deletedAt === undefined ? 'there' : 'deleted' });
      else if (dryRun) done.push({ id: row.id, did: 'new' });
      else {
        const saved = await kept.save({ ...row, at: context.now() });
        if (!saved.ok && saved.problem.kind === 'full') throw new Error(context.words.t('problem.full'));
        done.push(saved.ok ? { id: row.id, did: 'new', rev: saved.value.rev } : { id: row.id, did: 'there' });
      }
    }
    return done;
  };
  return {
    'exchange.ideas': async (message) => {
      const rows = await bring(ideas, message);
      if (!message.dryRun) await context.announce('ideas');
      return { rows };
    },
    'exchange.drafts': async (message) => {
      const rows = await bring(drafts, message);
      if (!message.dryRun) await context.announce('drafts');
      return { rows };
    },
    'exchange.undo': async ({ kind, rows }) => {
      let [undone, failed] = [0, 0];
      for (const row of rows) {
        const act = { ...row, at: context.now() };
        const removed = kind === 'ideas' ? await ideas.remove(act) : await drafts.remove(act);
        if (removed.ok) undone += 1;
        else failed += 1;
      }
      await context.announce(kind);
      return { undone, failed };
    },
  };
};
