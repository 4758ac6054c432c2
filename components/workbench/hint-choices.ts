import { points } from '../../lib/hints/points';
import { type Threshold, thresholds } from '../../lib/hints/thresholds';
import { HintId } from '../../lib/model/hint';
import type { Settings } from '../../lib/model/settings';
import type { HintChoice } from './HintSettings';

/** Every hint as the person has it. */
export const hintChoices = ({ mutedHints, points: chosen, thresholds: from }: Pick<Settings, 'mutedHints' | 'points' | 'thresholds'>): HintChoice[] =>
  HintId.options.map((id) => {
    const threshold: Threshold | undefined = id in thresholds ? thresholds[id as keyof typeof thresholds] : undefined;
    return {
      id,
      on: !mutedHints.includes(id),
      points: { usual: points[id], now: chosen[id] ?? points[id], least: growing.includes(id) ? 0 : -10, most: 10, step: 1 },
      threshold: threshold && { ...threshold, now: from[id] ?? threshold.usual },
    };
  });

/** What grows while somebody waits can't count against them (lib/hints/points.ts). */
const growing: readonly HintId[] = ['waiting', 'long-quiet'];
