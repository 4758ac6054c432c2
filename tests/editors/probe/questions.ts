/**
 * What a test can ask of the content script. `saved`: insert where the tracker says that the person was writing; `last`: into
 * the last editor of the page, whichever has the focus. `expand`: from now on these shortcuts become words when they are typed; `drawn`: there is a
 * list, `slow`: answers take that many milliseconds. `shown`: the shortcuts in the list, and which one Tab would bring.
 */
export type Question =
  | { ask: 'track' }
  | { ask: 'read' }
  | { ask: 'last' }
  | { ask: 'expand'; templates: Template[]; key?: 'tab' | 'space'; prefix?: string; drawn?: boolean; slow?: number }
  | { ask: 'busy' }
  | { ask: 'shown' }
  | { ask: 'insert'; text: string; saved?: boolean; last?: boolean; cursor?: number; stops?: number[]; replaceBefore?: number }
  | { ask: 'panel'; text: string; cursor?: number; focus: boolean };

/** What the expander under test finds: a shortcut and its words. */
interface Template {
  shortcut: string;
  text: string;
  cursor?: number;
  stops?: number[];
}
