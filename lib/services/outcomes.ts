import type { Outcome } from '../model/outcome';
import type { Context, Serves } from './context';
import { told } from './told';

/** What campaigns brought: typed in, or read from an analytics file. */
export const outcomes = (context: Context): Serves<'outcomes.list' | 'outcomes.save' | 'outcomes.bring' | 'outcomes.remove' | 'outcomes.restore'> => {
  const { outcomes: kept } = context.repositories;
  return {
    'outcomes.list': () => kept.all(),
    'outcomes.save': (change) => told(context, ['outcomes'], kept.save({ ...change, at: context.now() })),
    'outcomes.bring': async ({ rows }) => {
      const added: Pick<Outcome, 'id' | 'rev'>[] = [];
      const changed: { before: Outcome; rev: string }[] = [];
      let same = 0;
      for (const row of rows) {
        const before = await kept.get(row.id);
        if (before && before.deletedAt === undefined && isSame(before, row)) {
          same += 1;
          continue;
        }
        const { base: _, ...words } = row;
        const saved = await kept.save({ ...words, at: context.now(), ...(before && { base: before.rev }) });
        if (!saved.ok) {
          if (saved.problem.kind !== 'changed') throw new Error(context.words.t(`problem.${saved.problem.kind}`));
          same += 1;
        } else if (before && before.deletedAt === undefined) changed.push({ before, rev: saved.value.rev });
        else added.push({ id: saved.value.id, rev: saved.value.rev });
      }
      if (added.length + changed.length > 0) await context.announce('outcomes');
      return { added, changed, same };
    },
    'outcomes.remove': (act) => told(context, ['outcomes'], kept.remove({ ...act, at: context.now() })),
    'outcomes.restore': (act) => told(context, ['outcomes'], kept.restore({ ...act, at: context.now() })),
  };
};

const numbers = ['clicks', 'conversions', 'cost', 'value'] as const;
const isSame = (one: Outcome, other: Partial<Outcome>): boolean => numbers.every((name) => one[name] === other[name]);
