import type { Words } from '../../lib/i18n';

/** What a tile counts: things, or milliseconds. */
export type Unit = 'count' | 'length';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "12", or a length in its two largest units: "42 min", "1 h 59 min", "2 d 3 h". Rounded down, as all lengths are. */
export function sayValue(value: number, unit: Unit, { number, shortDuration }: Words): string {
  if (unit === 'count') return number(value);
  const large = value >= day ? day : hour;
  const small = value >= day ? hour : minute;
  const rest = value % large;
  return value < hour || rest < small ? shortDuration(value) : `${shortDuration(value - rest)} ${shortDuration(rest)}`;
}
