import type { Selectors } from './define-network';

/** How often each alternative was the one that matched since the last report. */
const key = Symbol.for('feedside.tallies');
/** One for all scripts of an isolated world, which the page can't reach: the adapter counts, the feed script tells, and each is a bundle of its own. */
const world = globalThis as unknown as { [key]?: WeakMap<Selectors, number[]> };
world[key] ??= new WeakMap();
const tallies = world[key];

/** The first element that the newest matching alternative finds; which one it was is counted. */
export function pick(root: ParentNode, alternatives: Selectors): Element | undefined {
  for (const [place, selector] of alternatives.entries()) {
    const found = root.querySelector(selector);
    if (found) {
      count(alternatives, place);
      return found;
    }
  }
  return undefined;
}

/** Counts for a choice that an adapter made by itself, in its one pass over a post. */
export function count(alternatives: Selectors, place: number): void {
  const tally = tallies.get(alternatives) ?? alternatives.map(() => 0);
  tally[place] = (tally[place] ?? 0) + 1;
  tallies.set(alternatives, tally);
}

/** The counts of each alternative, in their order, since this was asked last; `undefined` where none matched. */
export function takeTally(alternatives: Selectors): number[] | undefined {
  const tally = tallies.get(alternatives);
  tallies.delete(alternatives);
  return tally;
}
