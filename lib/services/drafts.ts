import type { Context, Serves } from './context';
import { told } from './told';

export const drafts = (context: Context): Serves<'drafts.save' | 'drafts.remove' | 'drafts.restore' | 'drafts.list'> => {
  const { drafts: kept } = context.repositories;
  return {
    'drafts.save': (change) => told(context, ['drafts'], kept.save({ ...change, at: context.now() })),
    'drafts.remove': (act) => told(context, ['drafts'], kept.remove({ ...act, at: context.now() })),
    'drafts.restore': (act) => told(context, ['drafts'], kept.restore({ ...act, at: context.now() })),
    'drafts.list': (page) => kept.newest(page),
  };
};
