/** What a text was when its stops were last right, and what it is now. */
interface Edited {
  before: string;
  after: string;
  /** Offset in `after`: typing leaves the caret at the end of what was typed. It decides where a text such as "aa" became "aaa". */
  caret: number;
}

/**
 * Where each stop is after the text was edited in one place. `current`: the index of the stop at which the person was; what
 * was typed there lies between it and the next. `undefined`: what it stood in is gone.
 */
export function moveStops(stops: readonly (number | undefined)[], { before, after, caret }: Edited, current: number): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length);
  const most = { head: sharedStart(before, after, shorter), tail: sharedEnd(before, after, shorter) };
  const tail = Math.min(most.tail, Math.max(after.length - caret, shorter - most.head));
  const [from, to] = [Math.min(most.head, shorter - tail), before.length - tail];
  const grown = after.length - before.length;
  return stops.map((stop, index) => {
    if (stop === undefined || (stop > from && stop < to)) return undefined;
    const isBehind = index < current ? stop >= to && stop > from : stop >= to;
    return isBehind ? stop + grown : stop;
  });
}

function sharedStart(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
