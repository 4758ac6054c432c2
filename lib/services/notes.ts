import type { Topic } from '../live/topics';
import type { Context, Serves } from './context';
import { told } from './told';

/** A chip tells that there is a note, so the first word of one is news to the feeds; the others are not. */
const comesOrGoes: Topic[] = ['notes', 'chips'];

export const notes = (context: Context): Serves<'notes.save' | 'notes.remove' | 'notes.restore' | 'notes.about' | 'notes.list' | 'notes.search'> => {
  const { notes: kept } = context.repositories;
  return {
    'notes.save': (change) => told(context, change.base === undefined ? comesOrGoes : ['notes'], kept.save({ ...change, at: context.now() })),
    'notes.remove': (act) => told(context, comesOrGoes, kept.remove({ ...act, at: context.now() })),
    'notes.restore': (act) => told(context, comesOrGoes, kept.restore({ ...act, at: context.now() })),
    'notes.about': ({ id }) => kept.about(id),
    'notes.list': (page) => kept.newest(page),
    'notes.search': ({ words, limit }) => kept.search(words, limit),
  };
};
