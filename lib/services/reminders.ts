import { dueAt } from '../reminders';
import type { Context, Serves } from './context';
import { readDue } from './due';
import { told } from './told';

/** More ahead than anybody plans by hand. */
const mostAhead = 200;

export const reminders = (
  context: Context,
): Serves<'reminders.save' | 'reminders.done' | 'reminders.remove' | 'reminders.restore' | 'reminders.list' | 'reminders.count'> => {
  const { reminders: kept } = context.repositories;
  return {
    'reminders.save': (change) => told(context, ['reminders', 'chips'], kept.save({ ...change, at: context.now() })),
    'reminders.done': async ({ id, done, ...act }) => {
      const before = await kept.get(id);
      if (!before || before.deletedAt !== undefined) return { ok: false, problem: { kind: 'missing' } };
      const { id: _, rev, createdAt: __, updatedAt: ___, doneAt: ____, deletedAt: _____, ...rest } = before;
      const at = context.now();
      return told(context, ['reminders', 'chips'], kept.save({ ...rest, ...act, base: act.base ?? rev, id, at, ...(done && { doneAt: at }) }));
    },
    'reminders.remove': (act) => told(context, ['reminders', 'chips'], kept.remove({ ...act, at: context.now() })),
    'reminders.restore': (act) => told(context, ['reminders', 'chips'], kept.restore({ ...act, at: context.now() })),
    'reminders.list': async () => {
      const { planned } = await readDue(context);
      const { due, ahead } = dueAt(
        planned.map((thing) => ({ key: thing.key, at: thing.at, thing })),
        context.now(),
      );
      return { due: due.map(({ thing }) => thing), ahead: ahead.slice(0, mostAhead).map(({ thing }) => thing), done: await kept.done() };
    },
    'reminders.count': async () => {
      const { planned } = await readDue(context);
      const now = context.now();
      return { due: planned.filter(({ at }) => at <= now).length };
    },
  };
};
