import type { Context, Serves } from './context';
import { savedOr, told } from './told';

export const ideas = (context: Context): Serves<'ideas.capture' | 'ideas.save' | 'ideas.remove' | 'ideas.restore' | 'ideas.list'> => {
  const { ideas: kept } = context.repositories;
  return {
    // An id that is taken by other words: the caller asked twice under one id, and what stands there stays.
    'ideas.capture': async (idea) => ({ id: savedOr(context, await told(context, ['ideas'], kept.save({ ...idea, at: context.now() }))).id }),
    'ideas.save': (change) => told(context, ['ideas'], kept.save({ ...change, at: context.now() })),
    'ideas.remove': (act) => told(context, ['ideas'], kept.remove({ ...act, at: context.now() })),
    'ideas.restore': (act) => told(context, ['ideas'], kept.restore({ ...act, at: context.now() })),
    'ideas.list': (page) => kept.newest(page),
  };
};
