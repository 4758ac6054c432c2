import type { Context, Serves } from './context';
import { told } from './told';

/** Reports that somebody works on: what was chosen and written by hand. Their numbers are read anew each time. */
export const reports = (context: Context): Serves<'reports.list' | 'reports.save' | 'reports.remove' | 'reports.restore'> => {
  const { reports: kept } = context.repositories;
  return {
    'reports.list': (page) => kept.newest(page),
    'reports.save': (change) => told(context, ['reports'], kept.save({ ...change, at: context.now() })),
    'reports.remove': (act) => told(context, ['reports'], kept.remove({ ...act, at: context.now() })),
    'reports.restore': (act) => told(context, ['reports'], kept.restore({ ...act, at: context.now() })),
  };
};
