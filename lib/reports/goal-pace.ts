import type { Part } from '../model/playbook';

/** Where a goal should stand on a day if it grew evenly from nothing, from the day it was set to the day it should be reached by. Noon to noon. */
export function expectedOf({ target, by, createdAt }: Pick<Part<'goal'>, 'target' | 'by' | 'createdAt'>, now: number): number | undefined {
  const end = Date.parse(`${by}T12:00:00Z`);
  if (Number.isNaN(end) || end <= createdAt) return undefined;
  const expected = target * Math.min(1, Math.max(0, (now - createdAt) / (end - createdAt)));
  return Math.abs(target) >= 10 ? Math.round(expected) : Math.round(expected * 10) / 10;
}
