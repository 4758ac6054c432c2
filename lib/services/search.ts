import type { Found, FoundGroup, FoundKind, Stretch } from '../model/found';
import { foundKinds } from '../model/found';
import type { PlaybookPart } from '../model/playbook';
import { markWords } from '../search/mark-words';
import { fold } from '../storage/fold';
import type { Context, Serves } from './context';

const few = 5;
const longestTitle = 100;
const longestWords = 240;

interface Asked {
  words: string;
  limit: number;
  mark(text: string | undefined, longest: number): Stretch[];
}
type Hits = { rows: Omit<Found, 'kind'>[]; more: boolean };

/** Looks through everything that is kept, each kind in one pass over all of it. */
export const search = (context: Context): Serves<'search.find'> => ({
  'search.find': async ({ words, limit = few, kinds = foundKinds }) => {
    const wanted = fold(words).split(' ').filter(Boolean);
    if (wanted.length === 0) return [];
    const mark = (text: string | undefined, longest: number) => markWords(text?.trim() ?? '', { wanted, fold, longest });
    const places = placesOf(context);
    const groups = await Promise.all(
      foundKinds.filter((kind) => kinds.includes(kind)).map(async (kind) => groupOf(kind, await places[kind]({ words, limit, mark }))),
    );
    return groups.filter(({ rows }) => rows.length > 0);
  },
});

const groupOf = (kind: FoundKind, { rows, more }: Hits): FoundGroup => ({ kind, rows: rows.map((row) => ({ kind, ...row })), more });

function placesOf({ repositories }: Context): Record<FoundKind, (asked: Asked) => Promise<Hits>> {
  const { find, notes, people, playbook } = repositories;
  return {
    person: async ({ words, limit, mark }) =>
      cut(await people.search(words, limit + 1), limit, ({ id, name, handle, network, lastSeenAt }) => ({
        id,
        title: mark(name ?? `@${handle}`, longestTitle),
        words: mark(`@${handle}`, longestWords),
        at: lastSeenAt,
        network,
      })),
    note: async ({ words, limit, mark }) =>
      cut(await notes.search(words, limit + 1), limit, ({ id, about, text, updatedAt }) => ({
        id,
        title: mark(about.label, longestTitle),
        words: mark(text, longestWords),
        at: updatedAt,
        about: { kind: about.kind, id: about.id, label: about.label },
      })),
    idea: async ({ mark, ...question }) =>
      hits(await find.in('ideas', question), ({ id, text, comment, updatedAt, source, tags = [] }) => ({
        id,
        title: [],
        words: mark([text, comment, ...tags.map((tag) => `#${tag}`), source?.author].filter(Boolean).join(' · '), longestWords),
        at: updatedAt,
        network: source?.network,
        permalink: source?.permalink,
      })),
    draft: async ({ mark, ...question }) =>
      hits(await find.in('drafts', question), ({ id, title, text, versions = [], updatedAt }) => ({
        id,
        title: mark(title, longestTitle),
        words: mark([text, ...versions.map((version) => version.text)].join(' · '), longestWords),
        at: updatedAt,
      })),
    template: async ({ mark, ...question }) =>
      hits(await find.in('templates', question), ({ id, name, shortcut, folder, label, text, variants = [], updatedAt }) => ({
        id,
        title: mark(name, longestTitle),
        words: mark([shortcut, folder, label, text, ...variants.map((variant) => variant.text)].filter(Boolean).join(' · '), longestWords),
        at: updatedAt,
      })),
    reply: async ({ mark, ...question }) =>
      hits(await find.in('replies', question), ({ id, text, sentAt, network, person }) => ({
        id,
        title: [],
        words: mark(text, longestWords),
        at: sentAt,
        network,
        person,
      })),
    waiting: async ({ mark, ...question }) =>
      hits(await find.in('waiting', question), ({ id, post, since, state }) => ({
        id,
        title: mark(post.author.name ?? `@${post.author.handle}`, longestTitle),
        words: mark(post.text, longestWords),
        at: since,
        network: post.network,
        permalink: post.permalink,
        part: state,
      })),
    post: async ({ mark, ...question }) =>
      hits(await find.in('published', question), ({ id, text, account, at, network, permalink }) => ({
        id,
        title: mark(account, longestTitle),
        words: mark(text, longestWords),
        at,
        network,
        permalink,
      })),
    reminder: async ({ mark, ...question }) =>
      hits(await find.in('reminders', question), ({ id, text, about, dueAt }) => ({
        id,
        title: mark(about?.label, longestTitle),
        words: mark(text, longestWords),
        at: dueAt,
      })),
    playbook: async ({ words, limit, mark }) => {
      const wanted = fold(words).split(' ').filter(Boolean);
      const found = (await playbook.all()).filter((part) => {
        const whole = fold(wordsOfPart(part).join(' '));
        return wanted.every((word) => whole.includes(word));
      });
      return cut(found, limit, (part) => {
        const [name = '', ...others] = wordsOfPart(part);
        const isNamed = 'name' in part;
        return {
          id: part.id,
          title: isNamed ? mark(name, longestTitle) : [],
          words: mark((isNamed ? others : [name, ...others]).filter(Boolean).join(' · '), longestWords),
          at: part.updatedAt,
          part: part.part,
        };
      });
    },
  };
}

const hits = <Value>({ rows, more }: { rows: Value[]; more: boolean }, row: (value: Value) => Omit<Found, 'kind'>): Hits => ({ rows: rows.map(row), more });
const cut = <Value>(all: readonly Value[], limit: number, row: (value: Value) => Omit<Found, 'kind'>): Hits => ({
  rows: all.slice(0, limit).map(row),
  more: all.length > limit,
});

const notWords = new Set(['id', 'rev', 'part', 'createdAt', 'updatedAt', 'slug', 'network']);

/** What somebody wrote into a part, its name first. */
function wordsOfPart(part: PlaybookPart): string[] {
  const name = 'name' in part ? [part.name] : [];
  const others = Object.entries(part).filter(([key]) => !notWords.has(key) && key !== 'name');
  return [...name, ...others.flatMap(([, value]) => textsIn(value))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
