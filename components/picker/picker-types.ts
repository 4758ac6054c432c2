import type { Offer } from '../../lib/model/template';

/** What the person chose: a template, and a value for each slot that it could not fill by itself. */
export interface Choice {
  offer: Offer;
  values: Record<string, string>;
}

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
