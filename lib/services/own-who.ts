import type { TeamWho } from '../model/team';
import type { Context } from './context';
import { teamInForce } from './team-in-force';

/** This person in the team, over a server or by files, as far as their rights go: of the others nothing is read. `undefined` without a team. */
export async function ownWho(context: Pick<Context, 'repositories'>): Promise<TeamWho | undefined> {
  const own = await teamInForce(context);
  return own && { name: own.name, role: own.role, members: [own.name], share: own.share };
}
