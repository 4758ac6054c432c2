import type { Person } from '../model/person';
import type { Waiting } from '../model/waiting';
import { answeringInside } from './answering';
import { assignedInside } from './assign-inside';
import { storesOfTaking } from './assignments';
import { addHealth, storesOfHealth } from './health';
import { othersOf } from './joins';
import * as kinds from './kinds';
import { ownRows, seeOwnPosts } from './own-posts';
import { peopleById, peopleRows, seePeople, storesOfPeople } from './people';
import { profilesInside } from './profiles';
import type { Sightings } from './repositories';
import { putPublished, storesOfResults } from './results';
import { sift } from './rows';
import type { Transaction, Writing } from './schema';
import { seeWaiting, storesOfSeeing } from './see-waiting';
import { createStanding, storesOfStanding } from './standing';
import { reading, writingRelaxed } from './transact';
import { waitingRows } from './waiting-inside';
import type { Base } from './words-of';

const storesOfRecalling = [
  ...new Set([
    'replies',
    'ownPosts',
    'people',
    'joins',
    'waiting',
    'notes',
    'contacts',
    'profiles',
    'reminders',
    ...storesOfTaking,
    ...storesOfStanding,
  ] as const),
];

/** Who lets more than these pile up is told of the oldest. */
const mostDue = 200;

/** A batch of posts is one reading and one writing transaction; per request inside one of them 30 to 40 µs (measured). */
export const createSightings = ({ open, newWrite, now }: Base, standingOf = createStanding()): Sightings => ({
  recall: ({ posts, people, at = now() }) =>
    reading(open, storesOfRecalling, async (tx) => {
      const replied = tx.objectStore('replies').index('post');
      const about = tx.objectStore('notes').index('about');
      const among = async (ids: readonly string[], key: (id: string) => Promise<unknown>) => {
        const found = await Promise.all(ids.map(key));
        return new Set(ids.filter((_, at) => found[at] !== undefined));
      };
      const [answered, own, known, waits, noted, others, profiles, due, standing, answering, assigned] = await Promise.all([
        among(posts, (id) => replied.getKey(id)),
        ownRows(tx, posts),
        peopleRows(tx, people),
        waitingRows(tx, posts),
        among([...posts, ...people], (id) => about.getKey(id)),
        othersOf(tx, people),
        profilesInside(tx, people),
        tx.objectStore('reminders').index('due').getAll(IDBKeyRange.upperBound(at), mostDue),
        standingOf(tx),
        answeringInside(tx, posts, at),
        assignedInside(tx, posts),
      ]);
      // Seldom any: most people have one account that we know of.
      const joined = [...new Set([...others.values()].flat())].filter((id) => !people.includes(id));
      const [more, moreNoted, moreProfiles] =
        joined.length > 0
          ? await Promise.all([peopleRows(tx, joined), among(joined, (id) => about.getKey(id)), profilesInside(tx, joined)])
          : [[], [], new Map<string, never>()];
      const met = peopleById([...known, ...more]);
      return {
        answered,
        own: new Set(own.map(({ id }) => id)),
        noted: new Set([...noted, ...moreNoted]),
        people: met,
        others,
        profiles: new Map([...profiles, ...moreProfiles]),
        due: sift(kinds.reminders, due).records,
        open: posts.length > 0 ? await openOf(tx, [...met.values()].filter(isUnanswered), new Set(posts)) : new Map(),
        looks: new Map(own.map(({ id, looks = [] }) => [id, looks])),
        standing,
        answering,
        assigned,
        waiting: new Map(sift(kinds.waiting, waits).records.map((record) => [record.id, record])),
      };
    }),
  keep: ({ people = [], ownPosts = [], waiting = [], published = [], health }) =>
    writingRelaxed(open, storesOfKeeping(published.length > 0), async (tx) => {
      await seePeople(tx, people);
      await seeOwnPosts(tx, ownPosts);
      if (published.length > 0) await putPublished(tx, published, { at: now() });
      if (health) await addHealth(tx, health);
      return seeWaiting(tx, waiting, newWrite);
    }),
});

/** Most batches hold none of our own posts, and then those stores stay free for others. */
const storesOfKeeping = (withResults: boolean) => [
  ...new Set([...storesOfPeople, ...storesOfSeeing, ...storesOfHealth, 'ownPosts' as const, ...(withResults ? storesOfResults : [])]),
];

/** Somebody wrote to us after we wrote to them last. */
const isUnanswered = ({ lastContactAt, lastAnsweredAt }: Person): boolean => lastContactAt !== undefined && lastContactAt > (lastAnsweredAt ?? 0);

/** More of one person's posts say nothing new. */
const mostOpen = 10;

/** What still waits of each, without `besides`: those are looked at by themselves. Needs `contacts` and `waiting`. */
async function openOf(tx: Transaction, people: readonly Person[], besides: ReadonlySet<string>): Promise<Map<string, Waiting[]>> {
  const contacts = (tx as Writing).objectStore('contacts').index('person');
  const found = await Promise.all(
    people.map(async ({ id }) => {
      const posts = (await contacts.getAllKeys(id, mostOpen)).filter((post) => !besides.has(post));
      const { records } = sift(kinds.waiting, posts.length > 0 ? await waitingRows(tx, posts) : []);
      return [id, records.filter(({ state }) => state === 'new')] as const;
    }),
  );
  return new Map(found.filter(([, waits]) => waits.length > 0));
}
