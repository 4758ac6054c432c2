/**
 * Which of `of` ways to say it comes with the use number `uses`: it looks drawn, and is the same each time it is asked for, so that a
 * preview shows what will be inserted. The ways fall into two halves that take turns, each shuffled anew, so that none comes again
 * within the last `floor(of / 2)` uses.
 */
export function drawEvenly(seed: string, { uses, of }: { uses: number; of: number }): number {
  if (of < 2) return 0;
  const ways = shuffled(
    Array.from({ length: of }, (_, way) => way),
    seed,
  );
  const round = Math.floor(uses / of);
  const half = Math.ceil(of / 2);
  const order = [...shuffled(ways.slice(0, half), `${seed}/${round}/a`), ...shuffled(ways.slice(half), `${seed}/${round}/b`)];
  return order[uses % of] ?? 0;
}

function shuffled(rows: readonly number[], seed: string): number[] {
  const next = numbersFrom(seed);
  const left = [...rows];
  for (let place = left.length - 1; place > 0; place--) {
    const other = next() % (place + 1);
    [left[place], left[other]] = [left[other] ?? 0, left[place] ?? 0];
  }
  return left;
}

/** Numbers below 2^32 that follow from the seed: FNV-1a, then xorshift32. */
function numbersFrom(seed: string): () => number {
  let state = 0x81_1c_9d_c5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01_00_01_93);
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
