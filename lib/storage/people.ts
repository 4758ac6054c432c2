import type { Person } from '../model/person';
import { fold } from './fold';
import { countAbout, forgetPeople, namedPeople } from './forget-people';
import * as kinds from './kinds';
import type { People, PersonSeen } from './repositories';
import { moveAside, parseRow, readInside, sift } from './rows';
import type { Row, StoreName, Transaction, Writing } from './schema';
import { reading, writingRelaxed } from './transact';
import type { Base } from './words-of';

export const storesOfPeople: readonly StoreName[] = ['people', 'contacts', 'rejected'];

export function createPeople({ open, now }: Base): People {
  const many: People['many'] = async (ids) => {
    const { records, unreadable } = sift(kinds.people, await reading(open, ['people'], (tx) => peopleRows(tx, ids)));
    await moveAside(open, kinds.people, { ids: unreadable, at: now() });
    return new Map(records.map((person) => [person.id, person]));
  };
  return {
    get: async (id) => (await many([id])).get(id),
    many,
    async search(words, limit = 20) {
      const wanted = fold(words).split(/\s+/).filter(Boolean);
      if (wanted.length === 0) return [];
      const { records, unreadable } = sift(kinds.people, await reading(open, ['people'], (tx) => tx.objectStore('people').getAll()));
      await moveAside(open, kinds.people, { ids: unreadable, at: now() });
      const holds = ({ name, handle }: Person) => wanted.every((word) => fold(`${name ?? ''} ${handle}`).includes(word));
      return records
        .filter((person) => (person.contacts > 0 || person.answered > 0) && holds(person))
        .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
        .slice(0, limit);
    },
    async everyone() {
      const { records, unreadable } = sift(kinds.people, await reading(open, ['people'], (tx) => tx.objectStore('people').getAll()));
      await moveAside(open, kinds.people, { ids: unreadable, at: now() });
      return records.filter(({ contacts, answered }) => contacts > 0 || answered > 0);
    },
    contactsOf: (people) =>
      reading(open, ['contacts'], async (tx) => {
        const found = await Promise.all(people.map((person) => tx.objectStore('contacts').index('person').getAll(person)));
        return found
          .flat()
          .map(({ id, at }) => ({ post: id, at }))
          .sort((a, b) => b.at - a.at || a.post.localeCompare(b.post));
      }),
    exchanges: (people) =>
      reading(open, ['contacts', 'replies'], async (tx) => {
        const found = people.map(async (person) => {
          const [theirs, ours] = await Promise.all([
            tx.objectStore('contacts').index('person').getAll(person, mostExchanges),
            tx
              .objectStore('replies')
              .index('person')
              .getAll(IDBKeyRange.bound([person], [person, []]), mostExchanges),
          ]);
          return [person, { theirs: theirs.map(({ at }) => at), ours: ours.flatMap(sentAt) }] as const;
        });
        return new Map(await Promise.all(found));
      }),
    about: (people) => countAbout(open, people),
    named: () => namedPeople(open),
    forget: (people, act) => forgetPeople(open, people, act),
    saw: (list) => writingRelaxed(open, storesOfPeople, (tx) => seePeople(tx, list)),
  };
}

const mostExchanges = 1000;

/** From the index's key: the record itself needs no check for a number. */
const sentAt = ({ keys: { person } }: Row): number[] => (Array.isArray(person) && typeof person[1] === 'number' ? [-person[1]] : []);

export const peopleRows = async (tx: Transaction, ids: readonly string[]): Promise<Row[]> => {
  const store = (tx as Writing).objectStore('people');
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((row) => row !== undefined);
};

/** Needs `storesOfPeople`. The same sighting told twice changes nothing twice: a contact is counted by its post. */
export async function seePeople(tx: Writing, list: readonly PersonSeen[]): Promise<void> {
  await Promise.all([...Map.groupBy(list, ({ id }) => id)].map(([id, seen]) => seePerson(tx, id, seen)));
}

/** One of our replies to this person; makes the person known where no sighting did. Needs `people` and `rejected`. */
export async function answerPerson(tx: Writing, { id, network, at }: Pick<PersonSeen, 'id' | 'network' | 'at'>): Promise<void> {
  const known = await readInside(tx, kinds.people, { id, at });
  const person = known?.record ?? stranger({ id, network, handle: id.slice(id.indexOf(':') + 1), at });
  await putPerson(tx, { ...person, answered: person.answered + 1, lastAnsweredAt: Math.max(at, person.lastAnsweredAt ?? at) });
}

export const putPerson = (tx: Writing, person: Person): Promise<string> =>
  tx
    .objectStore('people')
    .put({ id: person.id, record: person, past: [], keys: person.contacts === 0 && person.answered === 0 ? { stale: person.lastSeenAt } : {} });

async function seePerson(tx: Writing, id: string, seen: readonly PersonSeen[]): Promise<void> {
  const inOrder = [...seen].sort((a, b) => a.at - b.at);
  const [first] = inOrder;
  if (!first) return;
  const known = await readInside(tx, kinds.people, { id, at: first.at });
  let person = known?.record ?? stranger(first);
  for (const sighting of inOrder) {
    person = withSighting(person, sighting);
    if (sighting.contact && (await isNewContact(tx, id, sighting.contact))) person = withContact(person, sighting.contact);
    if (sighting.measured) person = withMeasure(person, sighting.measured);
  }
  if (JSON.stringify(person) !== JSON.stringify(known?.record)) await putPerson(tx, person);
}

const stranger = ({ id, network, handle, at }: PersonSeen): Person => ({ id, network, handle, firstSeenAt: at, lastSeenAt: at, contacts: 0, answered: 0 });

const withSighting = (person: Person, { handle, name, url, at }: PersonSeen): Person => ({
  ...person,
  handle,
  ...(name !== undefined && { name }),
  ...(url !== undefined && { url }),
  firstSeenAt: Math.min(person.firstSeenAt, at),
  lastSeenAt: Math.max(person.lastSeenAt, at),
});

/** So many of somebody's posts are remembered by how they sounded, and by how they went. */
const mostRemembered = 12;

/** The later look at a post takes the place of the earlier one. */
const withMeasure = (person: Person, measured: { post: string; age: number; count: number }): Person => {
  const others = (person.usual ?? []).filter(({ post }) => post !== measured.post);
  return { ...person, usual: [...others, measured].slice(-mostRemembered) };
};

const withContact = (person: Person, { post, at, tone }: { post: string; at: number; tone?: 'good' | 'bad' | undefined }): Person => ({
  ...person,
  said: [...(person.said ?? []), { post, at, tone: tone ?? ('plain' as const) }].sort((a, b) => a.at - b.at).slice(-mostRemembered),
  firstContactPost: person.firstContactPost ?? post,
  contacts: person.contacts + 1,
  lastContactAt: Math.max(person.lastContactAt ?? at, at),
});

async function isNewContact(tx: Writing, person: string, { post, at }: { post: string; at: number }): Promise<boolean> {
  const contacts = tx.objectStore('contacts');
  if ((await contacts.getKey(post)) !== undefined) return false;
  await contacts.put({ id: post, person, at });
  return true;
}

/** The readable ones by id; the others are left for a writing transaction to move aside. */
export const peopleById = (rows: readonly Row[]): Map<string, Person> =>
  new Map(
    rows.flatMap((row) => {
      const read = parseRow(kinds.people, row);
      return read.ok ? [[read.record.id, read.record] as const] : [];
    }),
  );
