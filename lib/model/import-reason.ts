/** Why a row or a file of templates is not taken, or came over only nearly; the sentence for each stands in the locale files under `import-reason.<name>`. */
export type ReasonName =
  | 'date-form'
  | 'date-spoken'
  | 'formula'
  | 'front-odd'
  | 'front-unreadable'
  | 'no-briskine'
  | 'no-equal'
  | 'no-espanso'
  | 'no-own'
  | 'no-rows'
  | 'no-text'
  | 'no-text-blaze'
  | 'no-textexpander'
  | 'no-words'
  | 'pattern'
  | 'replaces-nothing'
  | 'script'
  | 'shape'
  | 'shortcut-left'
  | 'subject-left'
  | 'tag-first'
  | 'time'
  | 'too-long'
  | 'trigger-first'
  | 'unexplained'
  | 'variable-type';

export interface Reason {
  reason: ReasonName;
  values: Readonly<Record<string, string | number>>;
}

export const reason = (name: ReasonName, values: Reason['values'] = {}): Reason => ({ reason: name, values });
