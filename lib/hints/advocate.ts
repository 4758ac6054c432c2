import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { thresholdOf } from './thresholds';

const days = 90;
const day = 86_400_000;
const fewest = 3;

/** Somebody who thanked or praised us `values.good` times in 90 days, and seldom complained. This very post does not count, nor what came after it. */
export const advocate = defineHint({
  id: 'advocate',
  // Source: advocates speak well of a brand again and again: two of three posts in 90 days, complaints below a fifth.
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (memory.answered) return 'answered';
    if (memory.person === undefined) return 'stranger';
    const written = Math.min(post.time ?? memory.firstSeenAt, memory.firstSeenAt);
    const said = (memory.person.said ?? []).filter((each) => each.post !== post.id && each.at <= written && each.at > written - days * day);
    if (said.length < fewest) return 'too-few';
    const good = said.filter(({ tone }) => tone === 'good').length;
    const bad = said.filter(({ tone }) => tone === 'bad').length;
    if (good < thresholdOf('advocate', memory.thresholds) || bad >= said.length / 5) return 'not-so';
    return { points: points.advocate, values: { good } };
  },
});
