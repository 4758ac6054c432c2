import type { NetworkId } from '../model/network';
import type { DayResultName, PostFormat, ResultName, Results } from '../model/published';
import type { Sheet } from './sheet';

/** What a column can tell of a post, beside its counts. `watchHours`: of all viewers together; `watchMs`: average, in milliseconds. */
export type PostField = 'id' | 'link' | 'at' | 'text' | 'title' | 'account' | 'kind' | 'promoted' | 'replyTo' | 'watchMs' | ResultName;
/** `ofDay`: the calendar day. */
export type DayField = 'ofDay' | 'account' | DayResultName;

/** Why a row is not taken; the words for it are `insights.import.why.<refusal>`. */
export type Refusal = 'ruinedId' | 'noDate' | 'badDate' | 'badNumber' | 'total' | 'repost' | 'nothing' | 'longText' | 'later';

/** A post as a row tells it, with the row's line in its table for whoever looks it up. */
export interface PostRow {
  line: number;
  /** `<network>:<id>`; absent where the row names none. */
  id?: string | undefined;
  link?: string | undefined;
  at?: number | undefined;
  atUncertainty?: number | undefined;
  text?: string | undefined;
  account?: string | undefined;
  format?: PostFormat | undefined;
  isReply?: boolean | undefined;
  promoted?: boolean | undefined;
  results: Results;
}

export interface DayRow {
  line: number;
  /** "2026-11-22" */
  day: string;
  account?: string | undefined;
  results: Partial<Record<DayResultName, number>>;
}

interface Shared<Field extends string> {
  /** Equals the file's name. */
  id: string;
  network: NetworkId;
  /** How each field's column is called, in the form of `plainHeader`; first in English, then in other languages. */
  columns: Partial<Record<Field, readonly string[]>>;
  /** A table without these is another one. */
  needs: readonly NoInfer<Field>[];
  /** Columns that are known and not kept; others are told to the person as unknown. A column that begins so is meant too. */
  ignores?: readonly string[];
  /** With a column of such a name it is another table: a line for each day of a post, say. */
  without?: readonly string[];
  /** Clock of times that name none: the person's own where absent. */
  zone?: string;
  /** Brings what is no plain table with one line of headers into that form; `undefined`: not this kind. */
  reshape?(sheet: Sheet): string[][] | undefined;
}

export interface PostExport extends Shared<PostField> {
  holds: 'posts';
  /** A last look at a row, with the cell of a field as it stands there. */
  adjust?(row: PostRow, cell: (field: PostField) => string): PostRow | Refusal;
}

export interface DayExport extends Shared<DayField> {
  holds: 'days';
}

export type Export = PostExport | DayExport;

/** A kind of file that a network hands out to its own people: what it holds and how its columns are called. */
export const defineExport = <const Kind extends Export>(kind: Kind): Kind => kind;
