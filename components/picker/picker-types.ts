import type { Field, Filled, Offer } from '../../lib/model/template';
import { slotLabel } from './slot-label';

/** What the person chose: a template, and a value for each slot and field that it asked for. */
export interface Choice {
  offer: Offer;
  values: Record<string, string>;
}

/** A template filled with what was typed so far. */
export type Fill = (choice: Choice) => Promise<Filled | undefined>;

/**
 * What became of the choice. `copied`: the editor would not take the words, so they are in the clipboard. `orphaned`: this
 * page runs an old copy of Feedside; the words so far stay readable and can be copied.
 */
export type Progress =
  | { kind: 'choosing' }
  | { kind: 'inserting' }
  | { kind: 'inserted' }
  | { kind: 'copied' }
  | { kind: 'failed'; message: string }
  | { kind: 'orphaned' };

/** Key names as this machine writes them: "Ctrl+Z" or "⌘Z". */
export interface KeyNames {
  undo: string;
  paste: string;
}

/** What must be asked before this goes in: its form, then slots that nothing fills. `known`: slots that were asked for before, and stay, though nothing may need them now. */
export function askedBy({ fields = [], unfilled }: Pick<Filled, 'fields' | 'unfilled'>, known: readonly string[] = []): Field[] {
  const inForm = new Set(fields.map(({ name }) => name));
  const slots = [...new Set([...known, ...unfilled])].filter((name) => !inForm.has(name));
  return [...fields, ...slots.map((name): Field => ({ name, kind: 'text', label: slotLabel(name), options: [], required: unfilled.includes(name) }))];
}

/** Whether this must be typed before anything goes in. */
export const isMissing = ({ name, required, fallback }: Field, values: Readonly<Record<string, string>>): boolean =>
  required && fallback === undefined && !values[name]?.trim();

/** A template that asks for something, or is out of date, is looked at once more before it goes in. */
export const needsLook = ({ unfilled, fields = [], expired }: Offer): boolean => unfilled.length > 0 || fields.length > 0 || expired === true;
