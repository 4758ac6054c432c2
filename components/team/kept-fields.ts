import type { Conflict } from '../../lib/model/team';
import { boxOf } from './say-field';

/** What somebody decided for one part: the version of it that stands, or words of their own. */
export type Choice = { rev: string } | { own: string };

/** By field. */
export type Choices = Readonly<Record<string, Choice>>;

/** What still counts after other versions came: words of one's own, and versions that are there yet. */
export const choicesLeft = (choices: Choices, { versions }: Pick<Conflict, 'versions'>): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, choice]) => 'own' in choice || versions.some(({ rev }) => rev === choice.rev)));

/** The parts of a record after a choice for each that differs; without one, the first version's. A part that the chosen version lacks is `null`: `undefined` does not travel. */
export function keptFields({ differ, versions }: Conflict, choices: Choices): Record<string, unknown> {
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
