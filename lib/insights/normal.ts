/**
 * The chance of a standard normal value at least so far from 0 in either direction: erfc(|z| / √2), by a
 * continued fraction far out and a series near 0 (Abramowitz and Stegun 7.1.6 and 7.1.14). Right to 12 digits.
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2.5 ? 1 - series(x) : fraction(x);
}

/** The chance of a standard normal value below z. */
export const normalBelow = (z: number): number => (z < 0 ? twoSided(z) / 2 : 1 - twoSided(z) / 2);

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function fraction(x: number): number {
  let below = x;
  for (let n = 80; n > 0; n -= 1) below = x + n / 2 / below;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
}
