import type { Past } from './schema';

const longestPast = 50;

/** How many times a record was written: the number before the dash. */
export const generation = (rev: string): number => Number(rev.slice(0, rev.indexOf('-')));

const writeOf = (rev: string): string => rev.slice(rev.indexOf('-') + 1);

/** The revision that this write makes of a record: `<generation + 1>-<write id>`. */
export const nextRevision = (write: string, before?: string): string => `${before === undefined ? 1 : generation(before) + 1}-${write}`;

export const withPast = (past: readonly Past[], now: Past): Past[] => [now, ...past].slice(0, longestPast);

/** The revision that this write made earlier, where it still is among the last 50; newest first. */
export const madeBy = (write: string, revisions: readonly Past[]): Past | undefined => revisions.find(({ rev }) => writeOf(rev) === write);
