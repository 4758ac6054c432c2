import type { Settings } from '../model/settings';
import { stableHex } from './stable-hex';

/** Which of these people are to stay forgotten. Costs nothing while nobody is. */
export async function forgottenAmong({ forgotten }: Pick<Settings, 'forgotten'>, people: Iterable<string>): Promise<Set<string>> {
  if (forgotten.length === 0) return new Set();
  const hashes = new Set(forgotten.map(({ hash }) => hash));
  const asked = [...new Set(people)];
  const found = await Promise.all(asked.map(async (person) => hashes.has(await forgottenHash(person))));
  return new Set(asked.filter((_, at) => found[at]));
}

/** Says who it is to nobody who does not know already. */
export const forgottenHash = (person: string): Promise<string> => stableHex(`forgotten ${person}`);
