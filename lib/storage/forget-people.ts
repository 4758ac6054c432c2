import type { Idea } from '../model/idea';
import { type AboutPeople, personId } from '../model/person';
import type { Reply } from '../model/reply';
import * as kinds from './kinds';
import { eraseWaiting } from './prune';
import { nextRevision } from './revision';
import { parseRow, readMany } from './rows';
import type { Act } from './saved';
import type { StoreName, Transaction, WordStore, Writing } from './schema';
import { type Open, reading, writingStrictly } from './transact';
import { storesOfWaiting } from './waiting-inside';
import { type Envelope, eraseMany, putMany, storesOf, type WordKind } from './words-inside';

/** The words that go with a person; replies stay as bare numbers (`nameless`). */
const { notes, ideas, joins, profiles, permissions, reminders, assignments } = kinds;
const theirs = { notes, ideas, joins, profiles, permissions, reminders, assignments } as const;
const names = Object.keys(theirs) as (keyof typeof theirs)[];
const stores: readonly StoreName[] = [
  ...new Set([
    ...[...Object.values(theirs), kinds.replies].flatMap((kind) => storesOf(kind)),
    ...storesOfWaiting,
    'people',
    'contacts',
    'unsent',
    'log',
    'rejected',
  ] as const),
];

/** How much there is about these accounts, the trash included; nothing is changed. */
export const countAbout = (open: Open, people: readonly string[]): Promise<AboutPeople> =>
  reading(open, stores, async (tx) => counted(await gather(tx, people)));

/**
 * Everything about these accounts goes at once and for good, past the trash: what they wrote, what was noted, decided, asked and promised.
 * Of our replies to them the times stay, without text, post or person, so that the numbers of past days stay true. One strict transaction.
 */
export const forgetPeople = (open: Open, people: readonly string[], act: Act): Promise<AboutPeople> =>
  writingStrictly(open, stores, async (tx) => {
    const found = await gather(tx, people);
    for (const name of names) {
      const kind = theirs[name] as unknown as WordKind<Envelope>;
      await eraseMany(tx, kind, await readMany(tx, kind, { ids: found[name], at: act.at }));
    }
    const replies = await readMany(tx, kinds.replies, { ids: found.replies, at: act.at });
    await putMany(
      tx,
      kinds.replies,
      replies.map((before) => ({ record: nameless(before.record, act), before, did: 'saved' as const })),
    );
    for (const id of found.waiting) await eraseWaiting(tx, { id, at: act.at });
    for (const store of ['people', 'contacts', 'unsent'] as const) for (const id of found[store]) await tx.objectStore(store).delete(id);
    await eraseTraces(tx, found);
    return counted(found);
  });

/** See `People.named`. */
export const namedPeople = (open: Open): Promise<string[]> =>
  reading(open, ['people', 'contacts', 'waiting', 'notes', 'replies', 'joins', 'profiles', 'permissions', 'reminders'], async (tx) => {
    const keys = [...(await tx.objectStore('people').getAllKeys()), ...(await tx.objectStore('profiles').getAllKeys())];
    const records = async (store: 'notes' | 'replies' | 'joins' | 'permissions' | 'reminders' | 'waiting') =>
      (await tx.objectStore(store).getAll()).map(({ record }) => record);
    const about = [...(await records('notes')), ...(await records('reminders'))].map((record) => (record as { about?: { kind: string; id: string } }).about);
    const persons = [...(await records('replies')), ...(await records('permissions')), ...(await tx.objectStore('contacts').getAll())];
    const waiting = kinds.waiting.schema;
    return unique([
      ...keys,
      ...about.flatMap((each) => (each?.kind === 'person' ? [each.id] : [])),
      ...persons.flatMap((record) => (record as { person?: string }).person ?? []),
      ...(await records('joins')).flatMap((record) => (record as { people?: string[] }).people ?? []),
      ...(await records('waiting')).flatMap((record) => {
        const read = waiting.safeParse(record);
        return read.success ? [personId(read.data.post.network, read.data.post.author.handle)] : [];
      }),
    ]);
  });

type Found = Record<
  'notes' | 'ideas' | 'joins' | 'profiles' | 'permissions' | 'reminders' | 'assignments' | 'replies' | 'waiting' | 'people' | 'contacts' | 'unsent',
  string[]
> & { rejected: number[] };

const counted = ({ waiting, contacts, replies, rejected, ...found }: Found): AboutPeople => ({
  posts: new Set([...waiting, ...contacts]).size,
  replies: replies.length,
  notes: found.notes.length,
  ideas: found.ideas.length,
  permissions: found.permissions.length,
  reminders: found.reminders.length,
  records: names.reduce((sum, name) => sum + found[name].length, rejected.length),
});

async function gather(transaction: Transaction, people: readonly string[]): Promise<Found> {
  const tx = transaction as Writing;
  const contacts = (await Promise.all(people.map((person) => tx.objectStore('contacts').index('person').getAllKeys(person)))).flat();
  const waiting = await waitingOf(tx, people);
  const posts = new Set([...contacts, ...waiting]);
  const about = [...people, ...posts];
  const keys = async (store: 'notes' | 'reminders', ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => tx.objectStore(store).index('about').getAllKeys(id)))).flat();
  const isAbout = (record: unknown) => about.includes((record as { about?: { id: string } }).about?.id ?? '');
  const isOf = (record: unknown) => people.includes((record as { person?: string }).person ?? '');

  const [notes, noteBin] = [await keys('notes', about), await binned(tx, 'notes', isAbout)];
  const replies = [
    ...(
      await Promise.all(
        people.map((person) =>
          tx
            .objectStore('replies')
            .index('person')
            .getAllKeys(IDBKeyRange.bound([person], [person, []])),
        ),
      )
    ).flat(),
    ...(await binned(tx, 'replies', isOf)),
  ];
  const permissions = (await Promise.all(people.map((person) => tx.objectStore('permissions').index('person').getAllKeys(person)))).flat();
  const promised = (await tx.objectStore('reminders').index('live').getAll()).filter(({ record }) =>
    replies.includes((record as { reply?: string }).reply ?? ''),
  );
  const joins = (await Promise.all(people.map((person) => tx.objectStore('joins').index('person').getAllKeys(person)))).flat();
  const isJoin = (record: unknown) => people.some((person) => (record as { people?: string[] }).people?.includes(person));
  return {
    people: [...people],
    contacts,
    waiting,
    notes: unique([...notes, ...noteBin]),
    ideas: await ideasOf(tx, people, posts),
    replies: unique(replies),
    profiles: (await Promise.all(people.map((person) => tx.objectStore('profiles').getKey(person)))).filter((id) => id !== undefined),
    permissions: unique([...permissions, ...(await binned(tx, 'permissions', isOf))]),
    reminders: unique([...(await keys('reminders', about)), ...promised.map(({ id }) => id), ...(await binned(tx, 'reminders', isAbout))]),
    joins: unique([...joins, ...(await binned(tx, 'joins', isJoin))]),
    assignments: (await Promise.all([...posts].map((id) => tx.objectStore('assignments').getKey(id)))).filter((id) => id !== undefined),
    rejected: await rejectedOf(tx, people),
    unsent: (await tx.objectStore('unsent').getAll()).filter(({ record }) => posts.has((record as { post?: string }).post ?? '')).map(({ id }) => id),
  };
}

/** By their author: no index holds it, and this is asked for seldom. */
async function waitingOf(tx: Writing, people: readonly string[]): Promise<string[]> {
  const networks = unique(people.map(networkOf));
  const rows = await Promise.all(networks.map((network) => tx.objectStore('waiting').getAll(IDBKeyRange.bound(`${network}:`, `${network}:\uffff`))));
  return rows.flat().flatMap((row) => {
    const read = parseRow(kinds.waiting, row);
    return read.ok && people.includes(personId(read.record.post.network, read.record.post.author.handle)) ? [row.id] : [];
  });
}

/** Caught from one of their posts, or under their name. */
async function ideasOf(tx: Writing, people: readonly string[], posts: ReadonlySet<string>): Promise<string[]> {
  const rows = await tx.objectStore('ideas').getAll();
  const isTheirs = ({ source }: Idea) =>
    source !== undefined && (posts.has(source.post ?? '') || (source.network !== undefined && people.includes(authorOf(source.network, source.author))));
  return rows.flatMap((row) => {
    const read = parseRow(kinds.ideas, row);
    return read.ok && isTheirs(read.record) ? [row.id] : [];
  });
}

/** Records that could not be read and name them. */
async function rejectedOf(tx: Writing, people: readonly string[]): Promise<number[]> {
  const store = tx.objectStore('rejected');
  const [values, places] = await Promise.all([store.getAll(), store.getAllKeys()]);
  const ids = people.map((person) => JSON.stringify(person).slice(1, -1));
  return places.filter((_, at) => ids.some((id) => JSON.stringify(values[at]).toLowerCase().includes(id)));
}

/** Kept as "Ana (@ana)" or "@ana". */
const authorOf = (network: string, author = ''): string => `${network}:${(author.match(/@([^@()\s][^()\s]*)\)?$/)?.[1] ?? author).toLowerCase()}`;

async function binned(tx: Writing, store: WordStore, is: (record: unknown) => boolean): Promise<string[]> {
  return (await tx.objectStore(store).index('binned').getAll()).flatMap(({ id, record }) => (is(record) ? [id] : []));
}

/** A post that nobody can find again, so that the same reply is counted as one. */
const nameless = ({ person: _, ownPost: __, ...reply }: Reply, { write, at }: Act): Reply => ({
  ...reply,
  rev: nextRevision(write, reply.rev),
  updatedAt: at,
  text: '',
  post: `${reply.network}:forgotten/${reply.id}`,
});

/** Lines of the log that name what went, and records that could not be read. */
async function eraseTraces(tx: Writing, found: Found): Promise<void> {
  const gone = new Set(names.flatMap((name) => found[name].map((id) => `${name} ${id}`)));
  const log = tx.objectStore('log');
  const [lines, keys] = await Promise.all([log.getAll(), log.getAllKeys()]);
  for (const [at, line] of lines.entries()) if (gone.has(`${line.kind} ${line.id}`)) await log.delete(keys[at] ?? -1);
  for (const place of found.rejected) await tx.objectStore('rejected').delete(place);
}

const networkOf = (person: string): string => person.slice(0, person.indexOf(':'));
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
