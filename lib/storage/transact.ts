import { isStorageFull } from './is-storage-full';
import type { Database, Reading, StoreName, Writing } from './schema';

export type Open = () => Promise<Database>;

/** Reads from these stores in one transaction. `work` may await its requests and nothing else. */
export const reading = <Value>(open: Open, stores: readonly StoreName[], work: (tx: Reading) => Promise<Value>): Promise<Value> =>
  run(open, (database) => database.transaction([...stores], 'readonly'), work);

/** Writes what the person typed: done when it is on the disk (survives a power cut; measured, Chromium and Firefox, 2025-11). */
export const writingStrictly = <Value>(open: Open, stores: readonly StoreName[], work: (tx: Writing) => Promise<Value>): Promise<Value> =>
  run(open, (database) => database.transaction([...stores], 'readwrite', { durability: 'strict' }), work);

/** Writes what can be seen again: a power cut may take the last five seconds. */
export const writingRelaxed = <Value>(open: Open, stores: readonly StoreName[], work: (tx: Writing) => Promise<Value>): Promise<Value> =>
  run(open, (database) => database.transaction([...stores], 'readwrite', { durability: 'relaxed' }), work);

async function run<Tx extends { done: Promise<void>; error: DOMException | null; abort(): void }, Value>(
  open: Open,
  begin: (database: Database) => Tx,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const tx = await begun(open, begin);
  const done = tx.done;
  done.catch(() => undefined); // awaited below; a failure in `work` comes first
  try {
    const value = await work(tx);
    await done;
    return value;
  } catch (error) {
    abort(tx);
    throw isStorageFull(tx.error) ? tx.error : error; // later requests only say "aborted"
  }
}

/** A connection that was closed under us (another context upgraded, the browser gave up) is opened again once. */
async function begun<Tx>(open: Open, begin: (database: Database) => Tx): Promise<Tx> {
  try {
    return begin(await open());
  } catch (error) {
    if ((error as { name?: unknown }).name !== 'InvalidStateError') throw error;
    return begin(await open());
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // it is over already
  }
}
