/** A piece of two texts: in both, or in one of them only. */
export interface Piece {
  text: string;
  in: 'both' | 'one' | 'other';
}

/** More steps than this from one text to the other, and nobody reads single words any longer: they differ as a whole. */
const mostSteps = 600;

/** What two texts share and where they part, word by word, in the order of reading: first what only `one` has, then what only `other` has (Myers, 1986). */
export function wordDiff(one: string, other: string): Piece[] {
  const [a, b] = [tokensOf(one), tokensOf(other)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const both = (tokens: readonly string[]): Piece[] => tokens.map((text) => ({ text, in: 'both' }));
  return joined([...both(a.slice(0, start)), ...middle, ...both(a.slice(a.length - end))]);
}

/** Words, blanks and single signs; a language without blanks between words falls into its letters. */
const tokensOf = (text: string): string[] =>
  text.match(
    /\s+|[^\s\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu,
  ) ?? [];

function between(a: readonly string[], b: readonly string[]): Piece[] {
  const whole = [...a.map((text): Piece => ({ text, in: 'one' })), ...b.map((text): Piece => ({ text, in: 'other' }))];
  if (a.length === 0 || b.length === 0) return whole;
  const rounds: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(mostSteps, a.length + b.length); steps += 1) {
    rounds.push(new Map(furthest));
    for (let line = -steps; line <= steps; line += 2) {
      let x = startOf(furthest, { line, steps });
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x += 1;
      furthest.set(line, x);
      if (x >= a.length && x - line >= b.length) return walkedBack(a, b, rounds);
    }
  }
  return whole;
}

/** Where a line of the grid is entered: from above (a word of `b`), or from the left (a word of `a`). */
function startOf(furthest: ReadonlyMap<number, number>, { line, steps }: { line: number; steps: number }): number {
  const [left, above] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1];
  return line === -steps || (line !== steps && left < above) ? above : left + 1;
}

function walkedBack(a: readonly string[], b: readonly string[], rounds: readonly ReadonlyMap<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = rounds.length - 1; steps >= 0; steps -= 1) {
    const furthest = rounds[steps] as ReadonlyMap<number, number>;
    const line = x - y;
    const [left, above] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1];
    const from = line === -steps || (line !== steps && left < above) ? line + 1 : line - 1;
    const [fromX, fromY] = steps === 0 ? [0, 0] : [furthest.get(from) ?? 0, (furthest.get(from) ?? 0) - from];
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pieces.push({ text: a[x] ?? '', in: 'both' });
    }
    if (steps === 0) break;
    if (x > fromX) pieces.push({ text: a[fromX] ?? '', in: 'one' });
    else pieces.push({ text: b[fromY] ?? '', in: 'other' });
    [x, y] = [fromX, fromY];
  }
  return pieces.reverse();
}

/** Neighbours of one kind as one piece; between two words that both texts share, what `one` has stands before what `other` has. A blank alone does not part them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [one, other] = ['', ''];
  const flush = () => {
    if (one !== '') out.push({ text: one, in: 'one' });
    if (other !== '') out.push({ text: other, in: 'other' });
    [one, other] = ['', ''];
  };
  for (const [at, { text, in: where }] of pieces.entries()) {
    const isGap = where === 'both' && /^\s+$/.test(text) && (one !== '' || other !== '') && pieces[at + 1] !== undefined && pieces[at + 1]?.in !== 'both';
    if (where === 'one' || isGap) one += text;
    if (where === 'other' || isGap) other += text;
    if (where !== 'both' || isGap) continue;
    flush();
    const last = out.at(-1);
    if (last?.in === 'both') last.text += text;
    else out.push({ text, in: 'both' });
  }
  flush();
  return out;
}
