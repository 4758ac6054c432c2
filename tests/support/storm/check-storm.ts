import type { Acknowledged, Listed, Stored } from './writes';

/** What became of the acknowledged writes. Everything but the first three must be 0. */
export interface Verdict {
  acknowledged: number;
  /** Stored though nobody was told: the answer got lost on its way. */
  extra: number;
  records: number;
  /** Acknowledged, and not there. */
  lost: number;
  /** Record, log, search text and counters do not tell the same. */
  torn: number;
  /** The same act done twice. */
  doubled: number;
  /** Lists, their totals and search do not answer what is stored. */
  misread: number;
}

export function checkStorm(acknowledged: readonly Acknowledged[], stored: Stored, listed: Listed): Verdict {
  const words = stored.rows.filter(({ store }) => store === 'notes' || store === 'ideas' || store === 'drafts');
  const rows = new Map(words.map((row) => [row.id, row]));
  const writes = new Set(acknowledged.map(({ write }) => write));
  const lost = acknowledged.filter(({ id, write }) => !rows.get(id)?.revs.some((rev) => rev.endsWith(write)));
  return {
    acknowledged: writes.size,
    extra: stored.log.filter(({ kind, rev }) => kind !== 'templates' && !writes.has(rev.slice(rev.indexOf('-') + 1))).length,
    records: words.length,
    lost: lost.length,
    torn: countTorn(stored),
    doubled: countDoubled(stored, words),
    misread:
      listed.notFound.length + Object.entries(listed.lists).filter(([store, list]) => !isWhole(list, words.filter((row) => row.store === store).length)).length,
  };
}

function countTorn({ rows, log, folded, counters }: Stored): number {
  const logged = new Set(log.map(({ kind, id, rev }) => `${kind} ${id} ${rev}`));
  const standing = new Set(rows.flatMap(({ store, id, revs }) => revs.map((rev) => `${store} ${id} ${rev}`)));
  const searched = new Map(folded.map(({ id, text }) => [id, text]));
  const notes = rows.filter(({ store, isLive }) => store === 'notes' && isLive);
  const wrongCounters = [...new Set(rows.map(({ store }) => store))].filter(
    (store) => (counters[`${store}.live`] ?? 0) !== rows.filter((row) => row.store === store && row.isLive).length,
  );
  return (
    [...standing].filter((act) => !logged.has(act)).length +
    [...logged].filter((act) => !standing.has(act)).length +
    notes.filter(({ id, text }) => searched.get(id)?.includes(text.toLowerCase()) !== true).length +
    (folded.length - notes.length) +
    wrongCounters.length
  );
}

function countDoubled({ log }: Stored, words: Stored['rows']): number {
  const firstWords = words.map(({ text }) => text.slice(0, text.indexOf(' ')));
  return log.length - new Set(log.map(({ rev }) => rev)).size + (firstWords.length - new Set(firstWords).size);
}

const isWhole = ({ rows, ids, total }: Listed['lists'][string], stored: number): boolean => rows === stored && ids === stored && total === stored;
