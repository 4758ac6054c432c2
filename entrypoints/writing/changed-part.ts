/** The smallest part of a text that must be replaced to make another of it, by whole characters. Never by nothing: an editor takes words, not their absence. */
export function changedPart(before: string, after: string): { start: number; end: number; words: string } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (start === after.length - tail && start > 0) start -= 1;
  else if (start === after.length - tail && tail > 0) tail -= 1;
  if (isInside(before, start) || isInside(after, start)) start -= 1;
  if (tail > 0 && (isInside(before, before.length - tail) || isInside(after, after.length - tail))) tail -= 1;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}

/** Between the two halves of a surrogate pair. */
const isInside = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
