import type { Waiting } from '../model/waiting';
import * as kinds from './kinds';
import type { Snoozes } from './repositories';
import { parseRow } from './rows';
import type { Row } from './schema';
import { writingRelaxed } from './transact';
import type { Base } from './words-of';

/** Which posts were put off until when; a post that waits again no longer tells. */
type Known = Record<string, number>;

/** Beside the waiting list: remembers what was put off, so that what came back is known as such, whoever woke it. */
export const createSnoozes = ({ open }: Base): Snoozes => ({
  look: (at) =>
    writingRelaxed(open, ['waiting', 'meta'], async (tx) => {
      const store = tx.objectStore('waiting');
      const before = ((await tx.objectStore('meta').get('snoozes')) ?? {}) as Known;
      const asleep = readable(await store.index('snoozed').getAll());
      const wanted = Object.keys(before).filter((id) => !asleep.some((row) => row.id === id));
      const others = readable((await Promise.all(wanted.map((id) => store.get(id)))).filter((row) => row !== undefined));
      const back = [
        ...asleep.flatMap((waiting) => ((waiting.snoozedUntil ?? 0) <= at ? [{ waiting, at: waiting.snoozedUntil ?? at }] : [])),
        // Woken before its time, by hand: that is no news.
        ...others.flatMap((waiting) => (waiting.state === 'new' && (before[waiting.id] ?? at + 1) <= at ? [{ waiting, at: before[waiting.id] ?? at }] : [])),
      ];
      const ahead = asleep.flatMap((waiting) => ((waiting.snoozedUntil ?? 0) > at ? [{ waiting, at: waiting.snoozedUntil ?? at }] : []));
      const now: Known = Object.fromEntries([...back, ...ahead].map((each) => [each.waiting.id, each.at]));
      if (JSON.stringify(now) !== JSON.stringify(before)) await tx.objectStore('meta').put(now, 'snoozes');
      return { back, ahead };
    }),
});

const readable = (rows: readonly Row[]): Waiting[] =>
  rows.flatMap((row) => {
    const read = parseRow(kinds.waiting, row);
    return read.ok ? [read.record] : [];
  });
