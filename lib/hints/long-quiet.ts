import { isToUs, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { thresholdOf } from './thresholds';

const day = 86_400_000;
/** Without a cadence, so many posts and replies between two people make a rhythm that can be missed. */
const fewest = 4;
const timesTheRhythm = 3;

/**
 * You two have not spoken for longer than usual: than the cadence of the person or their segment, else than the threshold and three
 * times the mean gap so far (the median is not kept). Said where there is a post of theirs to begin with; `values.quiet` in milliseconds.
 */
export const longQuiet = defineHint({
  id: 'long-quiet',
  // Source: keep-in-touch cadences (Dex, Clay), and the gaps between your exchanges.
  judge(post, memory, now) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (isToUs(post, memory)) return 'to-us';
    if (memory.answered) return 'answered';
    const { person, profile, segments = [] } = memory;
    if (person === undefined || person.answered === 0) return 'stranger';
    const last = Math.max(person.lastContactAt ?? 0, person.lastAnsweredAt ?? 0, profile?.touchedAt ?? 0);
    const cadences = segments.flatMap(({ cadence }) => cadence ?? []);
    const cadence = profile?.cadence ?? (cadences.length > 0 ? Math.min(...cadences) : undefined);
    const exchanges = person.contacts + person.answered;
    if (cadence === undefined && exchanges < fewest) return 'too-few';
    const rhythm = timesTheRhythm * ((last - person.firstSeenAt) / Math.max(1, exchanges - 1));
    const from = cadence === undefined ? Math.max(thresholdOf('long-quiet', memory.thresholds) * day, rhythm) : cadence * day;
    return now - last >= from ? { points: points['long-quiet'], values: { quiet: now - last } } : 'not-so';
  },
});
