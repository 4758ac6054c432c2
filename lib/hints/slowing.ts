import { isOwn } from './addressed';
import { defineHint } from './define-hint';
import { halfLives, reactionsOf, shareAt } from './growth';
import { points } from './points';

const minute = 60_000;
/** So many reactions must have been likely: fewer missing ones are chance. */
const fewestLikely = 6;

/**
 * Our own post gains less than half of what was likely since an earlier look: answers now still reach those who look at it. The
 * only hint on own posts. `values.gained`, `values.likely` reactions in `values.within` milliseconds.
 */
export const slowing = defineHint({
  id: 'slowing',
  // Source: half-lives of posts (Graffius 2018 to 2026) and what your post had when it was seen before.
  judge(post, memory, now) {
    if (!isOwn(post, memory)) return 'not-own';
    const halfLife = halfLives[post.network];
    const count = reactionsOf(post);
    if (memory.earlier === undefined || halfLife === undefined || count === undefined || post.time === undefined) return 'unknown';
    const { count: before, at } = memory.earlier;
    const [ageThen, age] = [at - post.time, now - post.time];
    if (ageThen < 5 * minute || age - ageThen < 5 * minute || age > 3 * halfLife) return 'not-so';
    const likely = before * (shareAt(age, halfLife) / shareAt(ageThen, halfLife) - 1);
    const gained = Math.max(0, count - before);
    if (likely < fewestLikely || gained >= likely / 2) return 'not-so';
    return { points: points.slowing, values: { gained, likely: Math.round(likely), within: age - ageThen } };
  },
});
