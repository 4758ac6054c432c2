import type { Topic } from '../live/topics';
import type { SharedStore } from '../model/team';
import type { Context, Serves } from './context';
import { teamConnect } from './team-connect';
import { teamDetails } from './team-details';
import { teamRecords } from './team-records';
import { createTeamSync, type TeamAround, topicOf } from './team-sync';

/**
 * Everything about the team, and the sync itself for whoever wakes it. Nothing is asked of anybody before the person connected. `news`: tells what sync
 * and connection brought, which is no reason to sync again; what a person does to records of the team is one.
 */
export function createTeam(context: Context, around: TeamAround, news: Context['announce'] = context.announce) {
  const quiet: Context = { ...context, announce: news };
  const sync = createTeamSync(quiet, around);
  const changed = (store: SharedStore) => context.announce(...new Set<Topic>(['team', topicOf[store]]));
  const own: Serves<'team.state' | 'team.who' | 'team.sync' | 'team.follow' | 'team.answering'> = {
    'team.state': () => sync.state(),
    'team.who': async () => ({ who: await sync.who() }),
    'team.sync': async () => {
      await sync.syncAgain();
      return sync.state();
    },
    'team.follow': async () => ({ followed: await sync.follow() }),
    'team.answering': async ({ post, on }) => {
      const config = await context.repositories.team.config();
      const isTold = config !== undefined && config.role !== 'guest' && config.share.assignments;
      sync.answers(post, on && isTold);
      if (isTold) sync.syncSoon(false);
      return { done: isTold };
    },
  };
  return { sync, handlers: { ...own, ...teamConnect(quiet, { sync, around }), ...teamDetails(context), ...teamRecords(context, changed) } };
}
