import type { Choice } from './ConflictChoice';
import type { SaveState } from './create-autosave';

/** One opened editor as a screen draws it: its words, whether they are stored, and what can be done. */
export interface Editing<Value, Stored> {
  id: string;
  value: Value;
  state: SaveState<Stored>;
  onInput(value: Value): void;
  /** The field was left, or the person asked again: save now. */
  onSave(): void;
  onCopy(): void;
  onChoose(choice: Choice): void;
  onClose(): void;
}
