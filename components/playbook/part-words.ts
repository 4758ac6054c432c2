import type { Part, PartName } from '../../lib/model/playbook';
import type { Editing } from '../editing/editing';

type Stored = 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt';
/** What a person writes of one part. Of the crisis only the plan: what happened in one is written by acts of their own. */
export type PartWords<Name extends PartName = PartName> = Name extends PartName
  ? Omit<Part<Name>, Name extends 'crisis' ? Stored | 'since' | 'timeline' : Stored>
  : never;
/** The brand's words before anything was written. */
export const blankBrand: PartWords<'brand'> = {
  part: 'brand',
  who: '',
  believes: '',
  does: '',
  tone: { casual: 0, funny: 0, irreverent: 0, enthusiastic: 0 },
  wordsToUse: [],
  wordsToAvoid: [],
  examples: [],
};

export type PartEditing<Name extends PartName> = Editing<PartWords<Name>, Part<Name>>;

/** A part of which there is one; `isStored`: something was written of it. */
export interface Once<Name extends PartName> {
  editing: PartEditing<Name>;
  isStored: boolean;
}

/** Parts of which there are many. `fresh`: the one that was just begun, opened with its first field in focus. */
export interface Many<Name extends PartName> {
  rows: readonly PartEditing<Name>[];
  fresh: string | undefined;
  onNew(): void;
  onDelete(id: string): void;
}
