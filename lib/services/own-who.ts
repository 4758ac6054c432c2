import type { TeamWho } from '../model/team';
import type { Context } from './context';

/** This person in the team, over a server or by files, as far as their rights go: of the others nothing is read. `undefined` without a team. */
export async function ownWho({ repositories: { team, teamFiles } }: Context): Promise<TeamWho | undefined> {
  const own = (await team.config()) ?? (await teamFiles.team());
  return own && { name: own.name, role: own.role, members: [own.name], share: own.share };
}
