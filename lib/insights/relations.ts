import { tieStrength } from '../metrics/tie-strength';
import { wilson } from './engagement';

/** Somebody with all of their accounts. Times in milliseconds, as far as they are kept. */
export interface Known {
  id: string;
  name: string;
  theirs: readonly number[];
  ours: readonly number[];
  /** How often in all, where more is counted than dated. */
  counted: { theirs: number; ours: number };
  said: readonly { at: number; tone: 'good' | 'bad' | 'plain' }[];
}

/** Somebody in one of the lists; `theirs`, `ours`: how often in the time looked at. */
export interface Named {
  id: string;
  name: string;
  theirs: number;
  ours: number;
  lastAt: number | undefined;
}

export interface Ties {
  /** Both wrote at least three times, and that became so since `from`. */
  gained: Named[];
  /** A tie, and silent for more than three times the usual gap. */
  cooling: Named[];
  /** Spoke well of us again and again in 90 days, and seldom ill. */
  advocates: (Named & { good: number; said: number })[];
  /** All ties there are. */
  all: number;
}

const quarter = 90 * 86_400_000;
const fewestSaid = 3;

/** Closest first. `advocateFrom`: how many good words make an advocate. */
export function tiesOf(people: readonly Known[], { from, now, advocateFrom }: { from: number; now: number; advocateFrom: number }): Ties {
  const ties: Ties = { gained: [], cooling: [], advocates: [], all: 0 };
  const ranked = people.map((person) => ({ person, tie: tieStrength(person, now) })).sort((a, b) => b.tie.strength - a.tie.strength);
  for (const { person, tie } of ranked) {
    const since = (times: readonly number[]) => times.filter((at) => at > from).length;
    const [theirs, ours] = [since(person.theirs), since(person.ours)];
    const named: Named = { id: person.id, name: person.name, theirs, ours, lastAt: tie.lastAt };
    if (!tie.isNew) {
      ties.all += 1;
      const wasNew = tieStrength({ ...person, counted: { theirs: person.counted.theirs - theirs, ours: person.counted.ours - ours } }, from).isNew;
      if (wasNew) ties.gained.push(named);
      else if (tie.isQuiet) ties.cooling.push(named);
    }
    const said = person.said.filter(({ at }) => at > now - quarter && at <= now);
    const good = said.filter(({ tone }) => tone === 'good').length;
    const bad = said.filter(({ tone }) => tone === 'bad').length;
    if (said.length >= fewestSaid && good >= advocateFrom && bad < said.length / 5) ties.advocates.push({ ...named, good, said: said.length });
  }
  ties.advocates.sort((a, b) => b.good - a.good);
  return ties;
}

/** Talks that went on after our answer: the person wrote to us again within 48 hours. */
export interface GoingOn {
  id: string;
  counted: number;
  wentOn: number;
  /** Wilson's interval, 95 %; `undefined`: fewer than 5. */
  low: number | undefined;
  high: number | undefined;
}

const fewest = 5;

/** By whatever `idsOf` names, those with most talks first; what is still open is left out. */
export function goingOn<Use extends { came: string }>(uses: readonly Use[], idsOf: (use: Use) => readonly string[]): GoingOn[] {
  const groups = new Map<string, { counted: number; wentOn: number }>();
  for (const use of uses) {
    if (use.came === 'open') continue;
    for (const id of idsOf(use)) {
      const group = groups.get(id) ?? { counted: 0, wentOn: 0 };
      group.counted += 1;
      if (use.came !== 'nothing') group.wentOn += 1;
      groups.set(id, group);
    }
  }
  return [...groups]
    .map(([id, { counted, wentOn }]) => {
      const [low, high] = counted < fewest ? [undefined, undefined] : wilson(wentOn / counted, counted);
      return { id, counted, wentOn, low, high };
    })
    .sort((a, b) => b.counted - a.counted || (a.id < b.id ? -1 : 1));
}
