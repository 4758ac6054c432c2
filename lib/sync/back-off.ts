const first = 5_000;
const longest = 30 * 60_000;

/** Milliseconds until the next try after so many failed ones: each twice as long as the last, and never the same for two devices. `chance`: 0 to 1. */
export const backOff = (failed: number, chance = Math.random()): number => Math.min(longest, first * 2 ** Math.max(0, failed - 1)) * (0.5 + chance / 2);
