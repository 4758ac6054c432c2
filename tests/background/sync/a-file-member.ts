import { words } from '../../../lib/i18n';
import type { Topic } from '../../../lib/live/topics';
import type { Input, Output } from '../../../lib/messages/protocol';
import type { FileMerge, FileVerdict } from '../../../lib/model/team-file';
import { createTeam } from '../../../lib/services';
import { teamFile } from '../../../lib/services/team-file';
import { openTeamFile, readTeamFile } from '../../../lib/sync/team-file';
import { aWrite, freshStorage, kept } from '../storage/fresh-storage';

export const passphrase = 'a long passphrase of the team';
export const nobody = { tab: undefined, window: undefined };

/** A device whose team has no server: real storage and services. */
export function aFileMember(name: string, { skew = 0 } = {}) {
  const clock = { at: 1_790_000_000_000 + skew };
  const storage = freshStorage({ now: () => clock.at });
  const announced: Topic[] = [];
  const backups = { made: 0 };
  const context = {
    repositories: storage,
    announce: async (...topics: Topic[]) => void announced.push(...topics),
    backUp: async () => {
      backups.made += 1;
    },
    now: () => clock.at,
    zone: 'UTC',
    words: words('en', { zone: 'UTC' }),
  };
  const handlers = teamFile(context, 1);
  const team = createTeam(context, { fetch: () => Promise.reject(new Error('Nobody is to be asked.')), isPermitted: async () => true });
  const act = () => {
    clock.at += 1;
    return { write: aWrite(), at: clock.at };
  };
  const member = {
    name,
    storage,
    clock,
    act,
    announced,
    context,
    backups,
    handlers,
    team,
    who: async () => (await team.handlers['team.who']({}, nobody)).who,
    state: () => handlers['teamFile.state']({}, nobody),
    start: (phrase = passphrase) => handlers['teamFile.start']({ name, passphrase: phrase }, nobody),
    join: (file: string, phrase = passphrase, as = name) => handlers['teamFile.join']({ name: as, passphrase: phrase, file }, nobody),
    trust: (told: Input<'teamFile.trust'>) => handlers['teamFile.trust'](told, nobody),
    merge: (file: string, more: Partial<Input<'teamFile.merge'>> = {}) => handlers['teamFile.merge']({ file, dryRun: false, ...more }, nobody),
    async make(): Promise<string> {
      const made = kept(await handlers['teamFile.make']({}, nobody)) as Exclude<Extract<Output<'teamFile.make'>, { ok: true }>['value'], { stopped: true }>;
      return made.text;
    },
    /** Looks, trusts whoever made it, and merges. */
    async take(file: string): Promise<FileMerge> {
      const { by } = kept(await member.merge(file, { dryRun: true }));
      if (by.trust === 'new') await member.trust({ name: by.name, key: by.key, role: by.role, trusted: true });
      return kept(await member.merge(file));
    },
    /** Everything that lies in a file, in the open. */
    async inside(file: string): Promise<string> {
      const read = kept(await readTeamFile(file));
      const own = await storage.teamFiles.team();
      if (!own) throw new Error('There is no team here.');
      return JSON.stringify(kept(await openTeamFile(read, own.keys)));
    },
    async write(id: string, fields: { text?: string; comment?: string }) {
      const before = await storage.ideas.get(id);
      const content = { text: before?.text ?? '', ...(before?.comment !== undefined && { comment: before.comment }), ...fields };
      return kept(await storage.ideas.save({ id, ...act(), ...(before && { base: before.rev }), ...content }));
    },
  };
  return member;
}

/** How many records a merge told as this, of all kinds. */
export const told = ({ kinds }: FileMerge, verdict: FileVerdict): number => kinds.reduce((sum, { counts }) => sum + (counts[verdict] ?? 0), 0);
