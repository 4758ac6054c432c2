/** A prefix and what was typed behind it, straight before the caret. */
export interface Trigger {
  /** As it stands in the text, prefix included. */
  whole: string;
  /** What follows the prefix; may be empty. */
  typed: string;
}

/** What may stand before the prefix: the start of the text, white space, an opening bracket or quotation mark, CJK stops. Never a letter or digit: "1/2", "and/or", "https://". */
const opening = /[\s([{"'“‘«„¿¡（「『。、！？]$/u;
const shortcut = /[\p{L}\p{N}\p{M}_-]{0,40}$/u;

/** The shortcut being typed at the end of `text`, if one is. */
export function findTrigger(text: string, prefix: string): Trigger | undefined {
  const [typed = ''] = shortcut.exec(text) ?? [];
  const head = text.slice(0, text.length - typed.length);
  if (!head.endsWith(prefix)) return undefined;
  const around = head.slice(0, head.length - prefix.length);
  return around === '' || opening.test(around) ? { whole: prefix + typed, typed } : undefined;
}
