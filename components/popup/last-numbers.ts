import type { DayNumber, Numbers } from '../../lib/model/numbers';

const key = 'popup:numbers';
const names = ['waiting', 'oldestWaiting', 'answered', 'medianFirstResponse', 'ideas', 'draftsDue'] as const;

/** Keeps the numbers of this look for the first moment of the next one. Nothing in them names anybody. */
export function writeLastNumbers(storage: Storage, numbers: Numbers): void {
  try {
    storage.setItem(key, JSON.stringify(numbers));
  } catch {
    // No room: the next popup starts empty and fills a moment later.
  }
}

/** `undefined` when there is none, it is of another day (its "today" would be wrong), or it can't be read. */
export function readLastNumbers(storage: Storage, now: number): Numbers | undefined {
  try {
    const found: unknown = withGaps(JSON.parse(storage.getItem(key) ?? 'null'));
    return isNumbers(found) && new Date(found.at).toDateString() === new Date(now).toDateString() ? found : undefined;
  } catch {
    return undefined;
  }
}

/** JSON, and so Chromium's messages, write a gap in a list as `null`; here it is `undefined` again, which is not 0. */
export const withGaps = <Value>(found: Value): Value => {
  if (Array.isArray(found)) return found.map(withGaps) as Value;
  if (typeof found !== 'object' || found === null) return (found ?? undefined) as Value;
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, withGaps(value)])) as Value;
};

const isNumbers = (found: unknown): found is Numbers => {
  const numbers = found as Partial<Numbers> | undefined;
  return (
    typeof numbers === 'object' && typeof numbers.at === 'number' && typeof numbers.responses === 'number' && names.every((name) => isDayNumber(numbers[name]))
  );
};

const isDayNumber = (found: DayNumber | undefined): boolean =>
  typeof found === 'object' && isCount(found.value) && Array.isArray(found.days) && found.days.length === 14 && Array.from(found.days).every(isCount);

const isCount = (value: unknown): boolean => value === undefined || typeof value === 'number';
