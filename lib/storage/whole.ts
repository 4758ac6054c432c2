import { counter } from './counters';
import { exportAll } from './export-all';
import { importAll } from './import-all';
import { prunable, prune } from './prune';
import { reindex } from './reindex';
import { removeNetwork } from './remove-network';
import type { Whole } from './repositories';
import { wordStores } from './schema';
import { reading, writingStrictly } from './transact';
import type { Base } from './words-of';

export const createWhole = (base: Base): Whole => ({
  identity: () => identity(base),
  records: () =>
    reading(base.open, [...wordStores, 'rejected'], async (tx) => {
      const counts = await Promise.all([...wordStores, 'rejected' as const].map((store) => tx.objectStore(store).count()));
      return counts.reduce((sum, count) => sum + count, 0);
    }),
  counted: () =>
    reading(base.open, ['counters', 'rejected'], async (tx) => {
      const counts = await Promise.all(wordStores.flatMap((store) => [counter(tx, `${store}.live`), counter(tx, `${store}.binned`)]));
      return counts.reduce((sum, count) => sum + count, await tx.objectStore('rejected').count());
    }),
  export: async (at, step) => exportAll(base.open, { at, database: (await identity(base)).id, step }),
  import: (file) => importAll(base, file),
  reindex: (step) => reindex(base.open, step),
  prune: (at) => prune(base, at),
  prunable: (at) => prunable(base, at),
  removeNetwork: (network, act) => removeNetwork(base.open, network, act),
});

/** Made at the first question, in one transaction with it, so that a database which began anew is known by its new id. */
async function identity({ open, now, newWrite }: Base): Promise<{ id: string; madeAt: number }> {
  const known = await reading(open, ['meta'], (tx) => tx.objectStore('meta').get('identity'));
  if (known !== undefined) return known as { id: string; madeAt: number };
  return writingStrictly(open, ['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    const made = ((await meta.get('identity')) ?? { id: newWrite(), madeAt: now() }) as { id: string; madeAt: number };
    await meta.put(made, 'identity');
    return made;
  });
}
