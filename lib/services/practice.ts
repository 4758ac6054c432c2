import { topics } from '../live/topics';
import { newWrite } from '../messages/ids';
import type { Context, Serves } from './context';

export const practice = (context: Context): Serves<'practice.end'> => ({
  'practice.end': async ({ write }) => {
    const { repositories } = context;
    const at = context.now();
    const removed = await repositories.whole.removeNetwork('practice', { write, at });
    await repositories.settings.adjust({ write: newWrite(), at }, ({ ownHandles }) => ({ ownHandles: ownHandles.filter((own) => own.network !== 'practice') }));
    await context.announce(...topics);
    return { removed };
  },
});
