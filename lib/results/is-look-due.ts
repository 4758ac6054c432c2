/** Looks closer together than this tell nothing of a post's growth. */
const nearest = 5 * 60_000;
/** Nor do those closer together than this part of its age: growth slows down as a post gets older. */
const partOfAge = 10;

/** Whether another look at a post of our own is worth keeping. `last`: the last one, `undefined` where there is none. All in milliseconds. */
export const isLookDue = ({ postedAt, last, now }: { postedAt: number | undefined; last: number | undefined; now: number }): boolean =>
  last === undefined || now - last >= Math.max(nearest, postedAt === undefined ? 0 : (now - postedAt) / partOfAge);
