const z = 1.959963984540054;

/** A share with its 95 % interval (Wilson 1927): right also for few cases, and for none or all of them. `undefined` where there are no cases, or more hits than cases. */
export function wilson(hits: number, cases: number): { share: number; low: number; high: number } | undefined {
  if (cases <= 0 || hits < 0 || hits > cases) return undefined;
  const share = hits / cases;
  const middle = (share + z ** 2 / (2 * cases)) / (1 + z ** 2 / cases);
  const half = (z / (1 + z ** 2 / cases)) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
