/**
 * What a test can ask of the content script. `saved`: insert where the tracker says that the person was writing; `last`: into
 * the last editor of the page, whichever has the focus.
 */
export type Question =
  | { ask: 'track' }
  | { ask: 'read' }
  | { ask: 'last' }
  | { ask: 'insert'; text: string; saved?: boolean; last?: boolean; cursor?: number; replaceBefore?: number }
  | { ask: 'panel'; text: string; cursor?: number; focus: boolean };
