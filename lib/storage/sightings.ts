import { addHealth, storesOfHealth } from './health';
import { othersOf } from './joins';
import * as kinds from './kinds';
import { ownAmong, seeOwnPosts } from './own-posts';
import { peopleById, peopleRows, seePeople, storesOfPeople } from './people';
import type { Sightings } from './repositories';
import { sift } from './rows';
import { seeWaiting, storesOfSeeing } from './see-waiting';
import { reading, writingRelaxed } from './transact';
import { waitingRows } from './waiting-inside';
import type { Base } from './words-of';

/** A batch of posts is one reading and one writing transaction; per request inside one of them 30 to 40 µs (measured). */
export const createSightings = ({ open, newWrite }: Base): Sightings => ({
  recall: ({ posts, people }) =>
    reading(open, ['replies', 'ownPosts', 'people', 'joins', 'waiting', 'notes'], async (tx) => {
      const replied = tx.objectStore('replies').index('post');
      const about = tx.objectStore('notes').index('about');
      const among = async (ids: readonly string[], key: (id: string) => Promise<unknown>) => {
        const found = await Promise.all(ids.map(key));
        return new Set(ids.filter((_, at) => found[at] !== undefined));
      };
      const [answered, own, known, waits, noted, others] = await Promise.all([
        among(posts, (id) => replied.getKey(id)),
        ownAmong(tx, posts),
        peopleRows(tx, people),
        waitingRows(tx, posts),
        among([...posts, ...people], (id) => about.getKey(id)),
        othersOf(tx, people),
      ]);
      // Seldom any: most people have one account that we know of.
      const joined = [...new Set([...others.values()].flat())].filter((id) => !people.includes(id));
      const [more, moreNoted] = joined.length > 0 ? await Promise.all([peopleRows(tx, joined), among(joined, (id) => about.getKey(id))]) : [[], []];
      return {
        answered,
        own,
        noted: new Set([...noted, ...moreNoted]),
        people: peopleById([...known, ...more]),
        others,
        waiting: new Map(sift(kinds.waiting, waits).records.map((record) => [record.id, record])),
      };
    }),
  keep: ({ people = [], ownPosts = [], waiting = [], health }) =>
    writingRelaxed(open, [...new Set([...storesOfPeople, ...storesOfSeeing, ...storesOfHealth, 'ownPosts' as const])], async (tx) => {
      await seePeople(tx, people);
      await seeOwnPosts(tx, ownPosts);
      if (health) await addHealth(tx, health);
      return seeWaiting(tx, waiting, newWrite);
    }),
});
