/** What can be wrong with a template's source; the sentence for each stands in the locale files under `template-fault.<name>`. */
export type FaultName =
  | 'branch-outside'
  | 'comparison-open'
  | 'comparison-unknown'
  | 'condition-empty'
  | 'condition-gap'
  | 'condition-unreadable'
  | 'else-last'
  | 'end-due'
  | 'end-extra'
  | 'field-kind'
  | 'field-name'
  | 'field-part'
  | 'field-value'
  | 'filter-unknown'
  | 'filter-value'
  | 'menu-options'
  | 'nested'
  | 'operand'
  | 'or-outside'
  | 'parts'
  | 'quote-last'
  | 'quote-open'
  | 'rendered-long'
  | 'slot-gap'
  | 'slot-name'
  | 'slot-nameless'
  | 'slot-open'
  | 'snippet-deep'
  | 'snippet-fault'
  | 'snippet-itself'
  | 'snippet-name'
  | 'snippet-none'
  | 'tag-open'
  | 'tag-unclosed'
  | 'tag-unknown'
  | 'too-long';

/** A fault and what its sentence speaks of; `inner` is what is wrong inside a snippet. */
export interface Fault {
  name: FaultName;
  values: Readonly<Record<string, string | number>>;
  inner?: Fault;
}

/** Where a template can't be read. Lines and columns count from 1, columns in characters. */
export interface TemplateProblem {
  kind: 'template';
  fault: Fault;
  line: number;
  column: number;
}
