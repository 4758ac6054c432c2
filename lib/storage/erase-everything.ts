import type { Places } from './assess-storage';
import { startFresh } from './recover';

/**
 * All that is kept goes for good, automatic backups too, and an empty database begins. Interrupted at any line, the next start finds
 * fewer records than before and takes them for what they are: deleted, not damaged. `forgetBeside`: what lies outside the database.
 * @throws where the browser can't delete its own files; nothing is gone then.
 */
export async function eraseEverything(places: Places, { at, forgetBeside }: { at: number; forgetBeside(): Promise<void> }): Promise<void> {
  const { canary, connection, backups } = places;
  await canary.expectFewer(Number.POSITIVE_INFINITY);
  await connection.erase();
  await backups.clear();
  await forgetBeside();
  await startFresh(places, at);
}
