import type { Context, Serves } from './context';
import { savedOr, told } from './told';

/** How long a page may take its own promise back, in milliseconds. */
const regret = 3_600_000;

/** What was promised while writing, kept as a reminder. */
export const promises = (context: Context): Serves<'reminders.promise' | 'reminders.unpromise'> => {
  const { reminders } = context.repositories;
  return {
    'reminders.promise': async ({ text, dueAt, ...rest }) => {
      const saved = await told(context, ['reminders', 'chips'], reminders.save({ ...rest, kind: 'promise', text, dueAt, at: context.now() }));
      return { id: savedOr(context, saved).id };
    },
    /** Of promises that were just made, and nothing else: a page's process may forge this. */
    'reminders.unpromise': async ({ write, id }) => {
      const kept = await reminders.get(id);
      const at = context.now();
      if (kept?.kind !== 'promise' || at - kept.createdAt > regret) return { done: false };
      return { done: (await told(context, ['reminders', 'chips'], reminders.remove({ write, id, at }))).ok };
    },
  };
};
