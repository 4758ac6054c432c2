import { bad, good, type Result } from '../model/result';
import type { Step } from '../model/work';
import type { Places } from './assess-storage';
import { isStorageFull } from './is-storage-full';
import type { Database } from './schema';

/** `stopped`: the person cancelled it; the canary stays as it was, so that it can be told again. */
type Failed = { kind: 'file' | 'stopped'; why: string };

/**
 * Brings a rolling backup back: into the database where it opens (what it still holds stays), into a new one where it does not. The
 * canary is set anew only when all of it stands there; interrupted, it can be told again.
 */
export async function restoreBackup(
  places: Places,
  { name, at, step }: { name: string; at: number; step?: Step },
): Promise<Result<{ records: number }, Failed>> {
  const json = await places.backups.read(name);
  if (json === undefined) return bad({ kind: 'file', why: 'This backup is gone. Choose another one.' });
  return trustAfter(places, at, async () => {
    const imported = await places.whole.import({ json, at, longest: Infinity, step });
    if (imported.ok) return imported.value.stopped ? bad({ kind: 'stopped', why: '' }) : good(undefined);
    return bad(imported.problem.kind === 'full' ? { kind: 'file', why: 'The disk is full. Make room, then restore again.' } : imported.problem);
  });
}

/** The person goes on with what is there; backups stay where they are until newer days push them out. */
export const startFresh = (places: Places, at: number): Promise<Result<{ records: number }, Failed>> => trustAfter(places, at, async () => good(undefined));

/** Sets the canary to what stands there after the work. */
async function trustAfter(places: Places, at: number, work: () => Promise<Result<undefined, Failed>>): Promise<Result<{ records: number }, Failed>> {
  const { whole, canary } = places;
  const stands = await inWorking(places, async () => {
    const done = await work();
    return done.ok ? good({ database: (await whole.identity()).id, records: await whole.records() }) : done;
  });
  if (!stands.ok) return stands;
  await canary.remember({ ...stands.value, at });
  return good({ records: stands.value.records });
}

/** A broken file may open and tell its first pages, and fail at others only when they are read or written: then it is replaced too. */
async function inWorking<Value>(places: Places, work: () => Promise<Result<Value, Failed>>): Promise<Result<Value, Failed>> {
  const [asItIs, ...anew] = waysToOpen(places);
  try {
    await probe(asItIs);
    return await work();
  } catch (error) {
    if (isStorageFull(error)) throw error; // nothing is broken
    const opened = await openOne(anew, error);
    return opened.ok ? work() : opened;
  }
}

type Opens = () => Promise<Database>;

/** Firefox's broken files can be deleted; Chromium's sometimes neither opened nor deleted (measured), and a bucket beside them helps. */
const waysToOpen = ({ connection, canary }: Places): [Opens, ...Opens[]] => [
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

const probe = async (open: Opens): Promise<number> => (await open()).count('meta');

/** `why`: what went wrong before. A database of a newer version is never replaced. */
async function openOne(ways: readonly Opens[], why: unknown): Promise<Result<undefined, Failed>> {
  let last = why;
  for (const way of ways) {
    if ((last as { name?: unknown }).name === 'VersionError') break;
    try {
      await probe(way);
      return good(undefined);
    } catch (error) {
      last = error;
    }
  }
  return bad({
    kind: 'file',
    why: `The browser can't open a database for Feedside (${last instanceof Error ? last.message : String(last)}). Restart the browser and try again.`,
  });
}
