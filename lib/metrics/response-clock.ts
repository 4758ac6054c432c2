import { type ClockLine, clockEdges } from '../model/response-clock';
import { intervalOf, kaplanMeier, type Spell, whenLeft } from './kaplan-meier';

/** Somebody who wanted an answer. `start`: when they wrote, where that is known well enough; `answeredAt`: our first answer to it. */
export interface Wanted {
  start: number | undefined;
  answeredAt: number | undefined;
}

/** With fewer a median says nothing: they are listed one by one. */
const enough = 10;

/** The response clock over these; `elapsed`: how long that was, by the wall or within business hours. */
export function responseClock(wanted: readonly Wanted[], { now, elapsed }: { now: number; elapsed(from: number, to: number): number }): ClockLine {
  const answered = wanted.filter(({ answeredAt }) => answeredAt !== undefined).length;
  const spells = wanted.flatMap(({ start, answeredAt }): Spell[] =>
    start === undefined ? [] : [{ length: elapsed(start, answeredAt ?? now), ended: answeredAt !== undefined }],
  );
  const lengths = spells.flatMap(({ length, ended }) => (ended ? [length] : [])).sort((a, b) => a - b);
  const steps = spells.length < enough ? [] : kaplanMeier(spells);
  const median = whenLeft(steps, 0.5);
  const isMany = spells.length >= enough;
  return {
    answered,
    waiting: wanted.length - answered,
    untimed: wanted.length - spells.length,
    rate: wanted.length === 0 ? undefined : answered / wanted.length,
    median,
    ...(median === undefined ? { low: undefined, high: undefined } : intervalOf(steps, 0.5)),
    ninetieth: whenLeft(steps, 0.1),
    beyond: isMany && median === undefined ? Math.max(...spells.map(({ length }) => length)) : undefined,
    mean: lengths.length === 0 ? undefined : lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    quickest: lengths[0],
    slowest: lengths.at(-1),
    single: isMany ? undefined : lengths,
    spread: spreadOf(spells),
  };
}

function spreadOf(spells: readonly Spell[]): ClockLine['spread'] {
  const spread = Array.from({ length: clockEdges.length + 1 }, () => ({ answered: 0, waiting: 0 }));
  for (const { length, ended } of spells) {
    const at = clockEdges.findIndex((edge) => length < edge);
    const bar = spread[at < 0 ? clockEdges.length : at];
    if (bar) bar[ended ? 'answered' : 'waiting'] += 1;
  }
  return spread;
}
