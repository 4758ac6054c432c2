import type { Draft } from '../model/draft';
import type { Idea } from '../model/idea';
import type { Published } from '../model/published';
import type { Reminder } from '../model/reminder';
import type { Reply } from '../model/reply';
import type { Template } from '../model/template';
import type { Waiting } from '../model/waiting';
import { fold } from './fold';
import * as kinds from './kinds';
import type { Findable, Finding } from './repositories';
import { type Kind, moveAside, sift } from './rows';
import type { Row, Writing } from './schema';
import { type Open, reading } from './transact';
import type { Base } from './words-of';

/** So many rows per transaction: nobody who writes waits for a search. */
const page = 1000;

interface Place<Value> {
  kind: Kind<Value>;
  /** What is looked through. */
  words(record: Value): readonly (string | undefined)[];
  /** Newest first by an index, so that the search may end early; else all are looked at and the latest taken. */
  time?(record: Value): number;
}

/* Scanned as they lie: of 50,000 replies few hold the word, and only those are parsed. */
const places: { [Name in keyof Findable]: Place<Findable[Name]> } = {
  ideas: { kind: kinds.ideas, words: ({ text, comment, tags, source }: Idea) => [text, comment, source?.author, source?.title, ...(tags ?? [])] },
  drafts: { kind: kinds.drafts, words: ({ title, text, versions }: Draft) => [title, text, ...(versions ?? []).map((version) => version.text)] },
  templates: {
    kind: kinds.templates,
    words: ({ name, label, shortcut, folder, text, variants }: Template) => [name, label, shortcut, folder, text, ...(variants ?? []).map((one) => one.text)],
  },
  replies: { kind: kinds.replies, words: ({ text }: Reply) => [text] },
  reminders: { kind: kinds.reminders, words: ({ text, about }: Reminder) => [text, about?.label] },
  waiting: { kind: kinds.waiting, words: ({ post }: Waiting) => [post.text, post.author.name, post.author.handle], time: ({ since }: Waiting) => since },
  published: { kind: kinds.published, words: ({ text, account }: Published) => [text, account], time: ({ at = 0 }: Published) => at },
};

export const createFind = (base: Base): Finding => ({
  in: async (store, { words, limit }) => {
    const wanted = wantedIn(words);
    if (wanted.length === 0) return { rows: [], more: false };
    return find(base, places[store] as unknown as Place<never>, { wanted, limit }) as never;
  },
});

/** The words to look for, as they are compared; the longest first, since it is the rarest. */
const wantedIn = (words: string): string[] =>
  fold(words)
    .split(' ')
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);

async function find<Value>(
  { open, now }: Base,
  { kind, words, time }: Place<Value>,
  { wanted, limit }: { wanted: readonly string[]; limit: number },
): Promise<{ rows: Value[]; more: boolean }> {
  const hits: unknown[] = [];
  let from: IDBKeyRange | undefined;
  for (;;) {
    const rows = await pageOf(open, kind, { from, isByTime: time === undefined });
    for (const row of rows) if (holds(wordsIn(row, words), wanted)) hits.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page || (time === undefined && hits.length > limit)) break;
    from = IDBKeyRange.lowerBound(time === undefined ? last.keys.live : last.id, true);
  }
  const { records, unreadable } = sift(kind, hits);
  await moveAside(open, kind, { ids: unreadable, at: now() });
  if (time) records.sort((one, other) => time(other) - time(one));
  return { rows: records.slice(0, limit), more: records.length > limit };
}

const pageOf = (open: Open, { store }: Kind<unknown>, { from, isByTime }: { from: IDBKeyRange | undefined; isByTime: boolean }): Promise<Row[]> =>
  reading(open, [store], (tx) => {
    const rows = (tx as unknown as Writing).objectStore(store as 'ideas');
    return isByTime ? rows.index('live').getAll(from, page) : rows.getAll(from, page);
  });

/** Of a damaged row: nothing; whoever lists it moves it aside. */
function wordsIn<Value>(row: Row, words: (record: Value) => readonly (string | undefined)[]): string {
  try {
    return words(row.record as Value)
      .filter((word) => typeof word === 'string')
      .join('\n');
  } catch {
    return '';
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII needs no normalisation, which is most of the time that a search takes
const isAscii = /^[\x00-\x7f]*$/;

function holds(text: string, wanted: readonly string[]): boolean {
  const folded = isAscii.test(text) ? text.toLowerCase() : fold(text);
  return wanted.every((word) => folded.includes(word));
}
