import type { Named, Place, Replica } from '../sync/replica';
import { markSent, wantedOf } from './mark-sent';
import { outbox } from './outbox';
import type { StoreName, Writing } from './schema';
import { kindOf, namedBy, placeInside, placeKey, storesOfSharing } from './sharing';
import { take } from './take';
import { reading, writingRelaxed } from './transact';
import { storesOf } from './words-inside';
import type { Base } from './words-of';

/** The records of this device as a team sees them; see `Replica`. */
export const createReplica = ({ open, now }: Pick<Base, 'open' | 'now'>): Replica => ({
  place: () => reading(open, ['meta'], placeInside),
  goTo: (changes) => writingRelaxed(open, ['meta'], (tx) => goTo(tx, changes)),
  turn: (change) =>
    writingRelaxed(open, ['meta'], async (tx) => {
      await tx.objectStore('meta').put(change(await placeInside(tx)), placeKey);
    }),
  outbox: (limit, ahead) => reading(open, storesOfSharing, (tx) => outbox(tx, limit, ahead)),
  sent: (list, next) =>
    writingRelaxed(open, storesWith(list), async (tx) => {
      const place = await placeInside(tx);
      const turned = await markSent(tx, list, { place, at: now() });
      await goTo(tx, { ...next, isOwed: place.isOwed || list.length > 0 });
      return turned;
    }),
  wanted: (rows) => writingRelaxed(open, storesWith(rows.map(({ id }) => namedBy(id))), (tx) => wantedOf(tx, rows)),
  take: (list, since) =>
    writingRelaxed(open, storesWith(list), async (tx) => {
      const taken = await take(tx, { list, at: now() });
      await goTo(tx, { since, isOwed: true });
      return taken;
    }),
});

/** Only what is written to is locked: whoever reads other kinds meanwhile need not wait. */
const storesWith = (list: readonly Named[]): StoreName[] => [
  ...new Set([...new Set(list.map(({ store }) => store))].flatMap((store) => storesOf(kindOf(store))).concat('shared', 'meta')),
];

const goTo = async (tx: Writing, changes: Partial<Place>): Promise<void> => {
  await tx.objectStore('meta').put({ ...(await placeInside(tx)), ...changes }, placeKey);
};
