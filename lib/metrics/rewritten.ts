import { distance } from 'fastest-levenshtein';

/** Comparing costs the product of both lengths: beyond this the rest counts as it stands. About 3 ms for two texts of this length. */
const longestCompared = 5000;

/** How much of a template was changed before sending: 0 = sent as it was, 1 = nothing left. White space aside. */
export function rewritten(template: string, sent: string): number {
  const [before, after] = [fold(template), fold(sent)];
  if (before === after) return 0;
  const longest = Math.max(before.length, after.length);
  return Math.min(1, distance(before, after) / longest);
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, longestCompared);
