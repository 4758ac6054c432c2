import type { Backups } from './backup';
import type { CanaryKeeper } from './canary';
import type { Whole } from './repositories';

/**
 * `nothing-new`: no change since the last backup. `too-soon`: ask again later. `fewer`: the database holds less than the canary
 * remembers, so nothing is written over good backups; assess the storage. `unavailable`: the browser gave no place to write.
 */
export type Kept = { kind: 'written'; name: string } | { kind: 'nothing-new' | 'too-soon' | 'fewer' } | { kind: 'unavailable'; why: string };

const tenMinutes = 600_000;

/** Writes a rolling backup when something changed and the last one is old enough. Ask after changes and from an alarm. */
export async function keepBackup(
  { whole, canary, backups }: { whole: Whole; canary: CanaryKeeper; backups: Backups },
  { at, every = tenMinutes }: { at: number; every?: number },
): Promise<Kept> {
  const known = await canary.read();
  if (known?.changedAt === undefined || (known.lastBackupAt ?? -Infinity) >= known.changedAt) return { kind: 'nothing-new' };
  if (known.lastBackupAt !== undefined && at - known.lastBackupAt < every) return { kind: 'too-soon' };
  const { id } = await whole.identity();
  const { json, records } = await whole.export(at);
  if (id !== known.database || records < known.records || (records === 0 && (await backups.list()).some((backup) => backup.records > 0)))
    return { kind: 'fewer' };
  try {
    const { name } = await backups.write({ json, at, records });
    await canary.backedUp(at);
    return { kind: 'written', name };
  } catch (error) {
    return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) };
  }
}
