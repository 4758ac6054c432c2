import type { Backup, Backups } from './backup';
import type { CanaryKeeper } from './canary';
import type { Connection } from './connection';
import type { Whole } from './repositories';

/** `damaged`: the canary remembers more than the database holds. `blocked`: an old tab holds the database. */
export type StorageState =
  | { kind: 'ready' }
  | { kind: 'damaged'; remembered: number; found: number; backups: Backup[] }
  | { kind: 'unreadable'; reason: string; backups: Backup[] }
  | { kind: 'blocked' }
  | { kind: 'outdated' };

export interface Places {
  connection: Connection;
  whole: Whole;
  canary: CanaryKeeper;
  backups: Backups;
}

/**
 * To be asked once per start of the browser, before anything is written: whether this database is the one we left. A new one, or one
 * whose canary was lost, is `ready` and gets its canary here; where backups say that there was more, even a missing canary is damage.
 */
export async function assessStorage({ connection, whole, canary, backups }: Places, at: number): Promise<StorageState> {
  const news = await connection.firstNews();
  if (news.kind === 'blocked' || news.kind === 'outdated') return { kind: news.kind };
  if (news.kind === 'failed') return unreadable(news.error, await backups.list());
  try {
    const [{ id }, found, known, kept] = [await whole.identity(), await whole.records(), await canary.read(), await backups.list()];
    const isKnown = known !== undefined && known.database !== '';
    const remembered = isKnown ? known.records : found === 0 ? (kept[0]?.records ?? 0) : 0;
    const isAnother = isKnown && known.database !== id && known.records > 0;
    if (isAnother || found < remembered) return { kind: 'damaged', remembered, found, backups: kept };
    if (known?.database !== id || known.records !== found) await canary.remember({ database: id, records: found, at });
    return { kind: 'ready' };
  } catch (error) {
    return unreadable(error, await backups.list());
  }
}

const unreadable = (error: unknown, backups: Backup[]): StorageState => ({
  kind: 'unreadable',
  reason: error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error),
  backups,
});
