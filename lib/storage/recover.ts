import { bad, good, type Result } from '../model/result';
import type { Places } from './assess-storage';

type Failed = { kind: 'file'; why: string };

/**
 * Brings a rolling backup back: into the database where it opens (what it still holds stays), into a new one where it does not. The
 * canary is set anew only when all of it stands there; interrupted, it can be told again.
 */
export async function restoreBackup(places: Places, { name, at }: { name: string; at: number }): Promise<Result<{ records: number }, Failed>> {
  const json = await places.backups.read(name);
  if (json === undefined) return bad({ kind: 'file', why: 'This backup is gone. Choose another one.' });
  const opened = await openOrReplace(places);
  if (!opened.ok) return opened;
  const imported = await places.whole.import({ json, at, longest: Infinity });
  if (!imported.ok) return bad(imported.problem.kind === 'full' ? { kind: 'file', why: 'The disk is full. Make room, then restore again.' } : imported.problem);
  return good({ records: await trust(places, at) });
}

/** The person goes on with what is there; backups stay where they are until newer days push them out. */
export async function startFresh(places: Places, at: number): Promise<Result<{ records: number }, Failed>> {
  const opened = await openOrReplace(places);
  return opened.ok ? good({ records: await trust(places, at) }) : opened;
}

async function trust({ whole, canary }: Places, at: number): Promise<number> {
  const records = await whole.records();
  await canary.remember({ database: (await whole.identity()).id, records, at });
  return records;
}

/** Firefox's broken files can be deleted; Chromium's sometimes neither opened nor deleted (measured), and a bucket beside them helps. */
async function openOrReplace({ connection, canary }: Places): Promise<Result<undefined, Failed>> {
  const attempts = [
    () => connection.open(),
    async () => {
      await connection.erase();
      return connection.open();
    },
    async () => {
      await canary.moveTo('rescue');
      await connection.close();
      return connection.open();
    },
  ];
  let last: unknown;
  for (const attempt of attempts) {
    try {
      const database = await attempt();
      await database.count('meta');
      return good(undefined);
    } catch (error) {
      last = error;
      if ((error as { name?: unknown }).name === 'VersionError') break;
    }
  }
  return bad({
    kind: 'file',
    why: `The browser can't open a database for Feedside (${last instanceof Error ? last.message : String(last)}). Restart the browser and try again.`,
  });
}
