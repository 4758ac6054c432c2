import { bad, good } from '../model/result';
import { goOn, type Step } from '../model/work';
import { isStorageFull } from './is-storage-full';
import * as kinds from './kinds';
import { mergeSightings, sightingLists } from './merge-sightings';
import { type BackupFile, readFile } from './read-file';
import type { Imported, Whole } from './repositories';
import { generation } from './revision';
import { parseRow, readInside, readMany } from './rows';
import type { Past, Row, Writing } from './schema';
import { reading, writingStrictly } from './transact';
import { type Envelope, putMany, storesOf, type WordKind } from './words-inside';
import type { Base } from './words-of';

/** So many records per transaction: an interrupted import can simply be told again. */
const batch = 500;

type Incoming = Envelope & { past?: Past[] | undefined };
type Standing = { record: Envelope; row: Row } | undefined;
type Verdict = 'added' | 'updated' | 'same';

/** See `Whole.import`. */
export async function importAll(base: Base, { json, at, dryRun = false, longest, step = goOn }: Parameters<Whole['import']>[0]): ReturnType<Whole['import']> {
  step(0, 0);
  const file = readFile(json, longest);
  if (!file.ok) return file;
  const count = counting(step, totalOf(file.value, dryRun));
  try {
    const imported = { added: 0, updated: 0, same: 0, refused: file.value.refused };
    for (const kind of kinds.words) {
      const isDone = await importWords(base, kind as unknown as WordKind<Envelope>, {
        entries: file.value[kind.store] as Incoming[],
        at,
        dryRun,
        imported,
        count,
      });
      if (!isDone) return good({ ...imported, stopped: true });
    }
    if (!dryRun && !(await mergeRest(base, file.value, { at, count }))) return good({ ...imported, stopped: true });
    return good(imported);
  } catch (error) {
    if (isStorageFull(error)) return bad({ kind: 'full' });
    throw error;
  }
}

/** Adds up what is done; `false`: end here. */
type Count = (more: number) => boolean;

function counting(step: Step, total: number): Count {
  const so = { far: 0 };
  return (more) => {
    so.far += more;
    return step(so.far, total);
  };
}

/** Records that will be looked at: when nothing is written, those of the person's own words. */
const totalOf = (file: BackupFile, dryRun: boolean): number => {
  const names = dryRun ? kinds.words.map(({ store }) => store) : [...kinds.words.map(({ store }) => store), ...sightingLists];
  return names.reduce((sum, name) => sum + file[name].length, 0);
};

/** Whether it came to the end. */
async function importWords(
  base: Base,
  kind: WordKind<Envelope>,
  { entries, at, dryRun, imported, count }: { entries: readonly Incoming[]; at: number; dryRun: boolean; imported: Imported; count: Count },
): Promise<boolean> {
  for (let from = 0; from < entries.length; from += batch) {
    if (!count(0)) return false;
    const some = entries.slice(from, from + batch);
    const verdicts = dryRun ? await weigh(base, kind, some) : await bring(base, kind, { some, at });
    for (const verdict of verdicts) imported[verdict] += 1;
    if (!count(some.length)) return false;
  }
  return true;
}

const weigh = ({ open }: Base, kind: WordKind<Envelope>, some: readonly Incoming[]): Promise<Verdict[]> =>
  reading(open, [kind.store], (tx) =>
    Promise.all(
      some.map(async (entry) => {
        const value: unknown = await tx.objectStore(kind.store).get(entry.id);
        const read = value === undefined ? undefined : parseRow(kind, value);
        return verdictOn(entry, read?.ok ? read : undefined).verdict;
      }),
    ),
  );

const bring = ({ open }: Base, kind: WordKind<Envelope>, { some, at }: { some: readonly Incoming[]; at: number }): Promise<Verdict[]> =>
  writingStrictly(open, storesOf(kind), async (tx) => {
    const standing = new Map((await readMany(tx, kind, { ids: some.map(({ id }) => id), at })).map((here) => [here.record.id, here]));
    const weighed = some.map((entry) => ({ entry, here: standing.get(entry.id), ...verdictOn(entry, standing.get(entry.id)) }));
    const coming = weighed.filter(({ verdict }) => verdict !== 'same');
    for (const { here, isDescendant } of coming) if (here && !isDescendant) await keepOlder(tx, kind, { older: here, at });
    await putMany(
      tx,
      kind,
      coming.map(({ entry: { past, ...record }, here }) => ({ record, before: here, did: 'saved' as const, ...(past && { past }) })),
    );
    return weighed.map(({ verdict }) => verdict);
  });

/**
 * The same revision, or one that came before what stands here: stays. One that came after: takes its place. Two that grew apart: the one
 * written last stands, the other is kept aside.
 */
function verdictOn(entry: Incoming, here: Standing): { verdict: Verdict; isDescendant: boolean } {
  if (!here) return { verdict: 'added', isDescendant: false };
  const has = (past: readonly Past[] | undefined, rev: string) => past?.some((earlier) => earlier.rev === rev) === true;
  if (entry.rev === here.record.rev || has(here.row.past, entry.rev)) return { verdict: 'same', isDescendant: false };
  if (has(entry.past, here.record.rev)) return { verdict: 'updated', isDescendant: true };
  const isNewer = entry.updatedAt > here.record.updatedAt || (entry.updatedAt === here.record.updatedAt && generation(entry.rev) > generation(here.record.rev));
  return { verdict: isNewer ? 'updated' : 'same', isDescendant: false };
}

const keepOlder = (tx: Writing, kind: WordKind<Envelope>, { older, at }: { older: NonNullable<Standing>; at: number }) =>
  tx
    .objectStore('rejected')
    .add({ store: kind.store, key: older.record.id, value: older.record, why: 'An imported version, written later elsewhere, took its place.', at });

async function mergeRest({ open }: Base, file: BackupFile, { at, count }: { at: number; count: Count }): Promise<boolean> {
  if (!(await mergeSightings(open, file, { batch, at, count }))) return false;
  await writingStrictly(open, ['settings', 'rejected', 'meta'], async (tx) => {
    const [chosen] = file.settings;
    const here = await readInside(tx, kinds.settings, { id: 'settings', at });
    if (chosen && (!here || chosen.past?.some(({ rev }) => rev === here.record.rev))) {
      const { past = [], ...record } = chosen;
      await tx.objectStore('settings').put({ id: 'settings', record, past, keys: {} });
    }
    const known = new Set((await tx.objectStore('rejected').getAll()).map((rejected) => JSON.stringify(rejected)));
    for (const rejected of file.rejected) if (!known.has(JSON.stringify(rejected))) await tx.objectStore('rejected').add(rejected);
    const starters = ((await tx.objectStore('meta').get('starters')) ?? []) as string[];
    await tx.objectStore('meta').put([...new Set([...starters, ...file.starters])], 'starters');
  });
  return true;
}
