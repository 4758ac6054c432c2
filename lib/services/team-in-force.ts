import type { FileTeam } from '../storage';
import type { Context } from './context';

export type TeamInForce = FileTeam & { by: 'server' | 'file' };

/** The team that there is: over a server, or by files alone. */
export async function teamInForce({ repositories: { team, teamFiles } }: Pick<Context, 'repositories'>): Promise<TeamInForce | undefined> {
  const server = await team.config();
  if (server) return { by: 'server', turn: 0, ...server };
  const own = await teamFiles.team();
  return own && { by: 'file', ...own };
}
