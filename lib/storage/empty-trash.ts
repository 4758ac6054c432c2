import type { CanaryKeeper } from './canary';
import type { Whole } from './repositories';

/**
 * `whole.prune` with the canary told before, so that fewer records are never taken for damage, wherever this is interrupted. Returns how
 * many records of words went.
 */
export async function emptyTrash({ whole, canary }: { whole: Whole; canary: CanaryKeeper }, at: number): Promise<number> {
  const going = await whole.prunable(at);
  if (going > 0) await canary.expectFewer(going);
  const gone = await whole.prune(at);
  if (going > 0) await canary.remember({ database: (await whole.identity()).id, records: await whole.records(), at });
  return gone;
}
