import type { Conflict } from '../../lib/model/team';
import { boxOf } from './say-field';

/** What somebody decided for one part: the version of it that stands, or words of their own. */
export type Choice = { rev: string } | { own: string };

/** The parts of a record after a choice for each that differs; without one, the first version's. A part that the chosen version lacks is `null`: `undefined` does not travel. */
export function keptFields({ differ, versions }: Conflict, choices: Readonly<Record<string, Choice>>): Record<string, unknown> {
  const first = versions[0]?.rev;
  return Object.fromEntries(
    differ.map((field) => {
      const choice = choices[field];
      const values = versions.map(({ fields }) => fields[field]);
      if (choice && 'own' in choice) return [field, boxOf(field, values)?.read(choice.own) ?? null];
      return [field, versions.find(({ rev }) => rev === (choice?.rev ?? first))?.fields[field] ?? null];
    }),
  );
}

/** Every part as this version has it. */
export const fieldsOfVersion = (conflict: Conflict, rev: string): Record<string, unknown> =>
  keptFields(conflict, Object.fromEntries(conflict.differ.map((field) => [field, { rev }])));
