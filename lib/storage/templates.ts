import { type Template, templateDetails } from '../model/template';
import * as kinds from './kinds';
import type { Templates } from './repositories';
import { nextRevision } from './revision';
import { readInside, storesOfAside } from './rows';
import { reading, writingRelaxed, writingStrictly } from './transact';
import { fromIndex, readable } from './words';
import { put, storesOf } from './words-inside';
import { type Base, wordsOf } from './words-of';

/** Under `meta`: the ids of starters that were ever added here. */
const startersKey = 'starters';

export function createTemplates(base: Base): Templates {
  const read = (rows: readonly unknown[]) => readable(base.open, kinds.templates, { rows, at: base.now() });
  return {
    ...wordsOf(base, kinds.templates, (written, before) => ({ ...withDetails(written, before), uses: before?.uses ?? 0, lastUsedAt: before?.lastUsedAt })),
    all: async () => read(await reading(base.open, ['templates'], (tx) => fromIndex(tx, 'templates', 'live'))),
    used: ({ id, at }) =>
      writingRelaxed(base.open, storesOfAside(kinds.templates), async (tx) => {
        const known = await readInside(tx, kinds.templates, { id, at });
        if (!known || known.record.deletedAt !== undefined || (known.record.lastUsedAt ?? 0) >= at) return false;
        await tx.objectStore('templates').put({ ...known.row, record: { ...known.record, uses: known.record.uses + 1, lastUsedAt: at } });
        return true;
      }),
    async withShortcut(shortcut) {
      const range = IDBKeyRange.only(shortcut.toLowerCase());
      return (await read(await reading(base.open, ['templates'], (tx) => fromIndex(tx, 'templates', 'shortcut', range, 1))))[0];
    },
    addStarters: (starters, at) =>
      writingStrictly(base.open, [...storesOf(kinds.templates), 'meta'], async (tx) => {
        const meta = tx.objectStore('meta');
        const known = new Set(((await meta.get(startersKey)) ?? []) as string[]);
        let added = 0;
        for (const { write, ...starter } of starters) {
          if (known.has(starter.id)) continue;
          known.add(starter.id);
          if (await readInside(tx, kinds.templates, { id: starter.id, at })) continue; // came with an import
          const record: Template = { ...starter, rev: nextRevision(write), createdAt: at, updatedAt: at, uses: 0 };
          await put(tx, kinds.templates, { record, before: undefined, did: 'saved' });
          added += 1;
        }
        await meta.put([...known], startersKey);
        return added;
      }),
  };
}

/** A detail that was not sent stays as it was; an empty text or list, or 0, takes it away. */
function withDetails(written: object, before: Template | undefined): object {
  const names = Object.keys(templateDetails) as (keyof typeof templateDetails)[];
  const kept = Object.fromEntries(names.map((name) => [name, before?.[name]]));
  const sent = { ...kept, ...definedOf(written) } as Record<string, unknown>;
  for (const name of names) if (isEmpty(sent[name])) delete sent[name];
  return sent;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

const definedOf = (written: object): object => Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
