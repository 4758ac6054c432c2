import type { Context, Serves } from './context';
import { told } from './told';

export const notes = (context: Context): Serves<'notes.save' | 'notes.remove' | 'notes.restore' | 'notes.about' | 'notes.list' | 'notes.search'> => {
  const { notes: kept } = context.repositories;
  return {
    'notes.save': (change) => told(context, ['notes'], kept.save({ ...change, at: context.now() })),
    'notes.remove': (act) => told(context, ['notes'], kept.remove({ ...act, at: context.now() })),
    'notes.restore': (act) => told(context, ['notes'], kept.restore({ ...act, at: context.now() })),
    'notes.about': ({ id }) => kept.about(id),
    'notes.list': (page) => kept.newest(page),
    'notes.search': ({ words, limit }) => kept.search(words, limit),
  };
};
