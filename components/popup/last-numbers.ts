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
    const found: unknown = JSON.parse(storage.getItem(key) ?? 'null', (_, value) => value ?? undefined);
    return isNumbers(found) && new Date(found.at).toDateString() === new Date(now).toDateString() ? found : undefined;
  } catch {
    return undefined;
  }
}

const isNumbers = (found: unknown): found is Numbers => {
  const numbers = found as Partial<Numbers> | undefined;
  return (
    typeof numbers === 'object' && typeof numbers.at === 'number' && typeof numbers.responses === 'number' && names.every((name) => isDayNumber(numbers[name]))
  );
};

const isDayNumber = (found: DayNumber | undefined): boolean =>
  typeof found === 'object' && isCount(found.value) && Array.isArray(found.days) && found.days.length === 14 && Array.from(found.days).every(isCount);

const isCount = (value: unknown): boolean => value === undefined || typeof value === 'number';
