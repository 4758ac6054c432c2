/** A quoted text of the template language, on one line. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`;

/** Text that is none of our marks: a `{{`, `{%` or `{cursor}` in somebody's words is read as they wrote it. */
export const literalText = (text: string): string => text.replace(/\{\{|\{cursor\}|\{(?=%-?\s*[a-z])/gu, (mark) => `{{${quoted(mark)}}}`);
