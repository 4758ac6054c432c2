/** A number at random, 0 to below 1: `Math.random`, or `seeded` where the same must come again. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32; Tommy Ettinger, public domain). */
export function seeded(seed: number): Random {
  const state = { at: seed >>> 0 };
  return () => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), state.at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Mean 0, standard deviation 1 (Box and Muller 1958). */
export const drawNormal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** From Beta(a, b), by two gammas. */
export function drawBeta(a: number, b: number, random: Random): number {
  const [one, other] = [drawGamma(a, random), drawGamma(b, random)];
  return one + other > 0 ? one / (one + other) : 0.5;
}

/** Marsaglia and Tsang 2000; below 1 by the boost that they give. */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** In place, each order as likely as any other (Fisher and Yates). */
export function shuffle(values: Float64Array, random: Random): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = kept;
  }
}
