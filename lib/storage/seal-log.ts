import type { Open } from './transact';
import { writingRelaxed, writingStrictly } from './transact';

const filler = 'filler';
/** Below the size at which Chromium lays a value into a file of its own, past the log. */
const piece = 32 * 1024;
/** LevelDB begins a new log when 4 MB came since the last (`write_buffer_size`); a little more for certain. */
const pieces = 145;

/**
 * Makes Chromium put what its log holds into a table and begin a new log. To be called once per start of the browser, before anything
 * is written. Why: a crash, a power cut or a full disk may tear the log's last line. Chromium then opens as if nothing had happened
 * and writes on behind the torn line; at the NEXT start it can't read across it and begins with an empty database, without an error
 * (measured, Chromium 156, 2026-11: 60 of 60 notes gone after a log cut by 1, 37 or 200 bytes). Takes about 50 ms.
 */
export async function sealLog(open: Open): Promise<void> {
  const bytes = new Uint8Array(piece);
  await writingRelaxed(open, ['meta'], async (tx) => {
    for (let written = 0; written < pieces; written += 1) {
      crypto.getRandomValues(bytes); // what repeats would be squeezed
      void tx.objectStore('meta').put(bytes, filler);
    }
  });
  await writingStrictly(open, ['meta'], (tx) => tx.objectStore('meta').delete(filler));
}
