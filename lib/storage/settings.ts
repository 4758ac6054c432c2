import { bad, good } from '../model/result';
import { Settings } from '../model/settings';
import { isStorageFull } from './is-storage-full';
import * as kinds from './kinds';
import type { SettingsRecord } from './repositories';
import { madeBy, nextRevision, withPast } from './revision';
import { moveAside, parseRow, readInside, storesOfAside } from './rows';
import { reading, writingStrictly } from './transact';
import type { Base } from './words-of';

/** There is one record of this kind. */
const id = 'settings';
const defaults = (): Settings => Settings.parse({ rev: `0-${'0'.repeat(32)}` });

export function createSettings({ open, now }: Base): SettingsRecord {
  const adjust: SettingsRecord['adjust'] = async ({ write, base, at }, changes) => {
    try {
      return await writingStrictly(open, storesOfAside(kinds.settings), async (tx) => {
        const before = await readInside(tx, kinds.settings, { id, at });
        const current = before?.record ?? defaults();
        if (madeBy(write, [{ rev: current.rev, at }, ...(before?.row.past ?? [])])) return good(current);
        if (base !== undefined && base !== current.rev) return bad({ kind: 'changed', now: current });
        const record = Settings.parse({ ...current, ...changes(current), rev: nextRevision(write, current.rev) });
        await tx.objectStore('settings').put({ id, record, past: before ? withPast(before.row.past, { rev: current.rev, at }) : [], keys: {} });
        return good(record);
      });
    } catch (error) {
      if (isStorageFull(error)) return bad({ kind: 'full' });
      throw error;
    }
  };
  return {
    async get() {
      const row: unknown = await reading(open, ['settings'], (tx) => tx.objectStore('settings').get(id));
      if (row === undefined) return defaults();
      const read = parseRow(kinds.settings, row);
      if (read.ok) return read.record;
      await moveAside(open, kinds.settings, { ids: [id], at: now() });
      return defaults();
    },
    save: ({ changes, ...act }) => adjust(act, () => changes),
    adjust,
  };
}
