import type { WordsOf } from './repositories';
import type { Act } from './saved';
import type { Open } from './transact';
import { get, newest, remove, restore, save } from './words';
import type { Envelope, WordKind } from './words-inside';

/** What a repository is made with: how to open the database, the clock, and ids for writes that nobody sent. */
export interface Base {
  open: Open;
  now(): number;
  newWrite(): string;
}

/**
 * The five questions that all words answer alike. `content` makes a record's own fields from what was sent and what stood there;
 * fields that the schema does not know are dropped.
 */
export const wordsOf = <Value extends Envelope, Written extends object>(
  { open, now }: Base,
  kind: WordKind<Value>,
  content: (written: object, before: Value | undefined) => object = (written) => written,
): WordsOf<Value, Written> => ({
  save: ({ write, base, at, id, ...written }: Act & { id: string } & Written) =>
    save(open, kind, {
      act: { write, base, at, id },
      content: (before) => content(written, before),
      shared: (written as { shared?: boolean }).shared,
    }),
  remove: (act) => remove(open, kind, act),
  restore: (act) => restore(open, kind, act),
  get: (id) => get(open, kind, { id, at: now() }),
  newest: (page = {}) => newest(open, kind, { ...page, at: now() }),
});
