import type { Change } from '../model/record';
import type { Result } from '../model/result';

/** One act of writing: its own id, the revision that it started from, and when (milliseconds). */
export type Act = Change & { at: number };

/**
 * Why a record could not be saved. `changed`: what stands there (`now`, perhaps deleted) is not what the act started
 * from. `missing`: there is nothing of that id to change. `full`: the disk has no room; nothing was changed.
 */
type SaveProblem<Value> = { kind: 'changed'; now: Value } | { kind: 'missing' } | { kind: 'full' };
export type Saved<Value> = Result<Value, SaveProblem<Value>>;

/** A page of a list, newest first. `next` is the `before` of the following page; `undefined` at the end. */
export interface Page<Value> {
  rows: Value[];
  next: string | undefined;
  total: number;
}

/** Which page: 50 records unless `limit` says otherwise; `deleted` asks for the trash instead. */
export interface PageOf {
  before?: string | undefined;
  limit?: number | undefined;
  deleted?: boolean | undefined;
}
