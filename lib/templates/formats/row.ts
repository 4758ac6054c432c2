import { type Incoming, longestTemplate } from '../../model/template';

/** A row of a file as a template, or why it is none, in a sentence. `what`: its name or place. `notes`: what came over only nearly. */
export type Row = { kind: 'template'; incoming: Incoming; notes: string[] } | { kind: 'refused'; what: string; why: string };

export interface TextFile {
  name: string;
  text: string;
}

export const refused = (what: string, why: string): Row => ({ kind: 'refused', what: what.trim() || '(no name)', why });

const longestName = 200;

/** What a file told of a template, before it is known whether it can be one. */
export interface Raw {
  /** The same for the same template at each import: its id there, else shortcut or name. */
  key: string;
  name: string | undefined;
  text: string;
  label?: string | undefined;
  /** As the other tool writes it, with its prefix: "/ty", ":ty". What can't be one here is left out, and said. */
  shortcut?: string | undefined;
  folder?: string | undefined;
  notes?: string[];
}

/** A row from what a file told. The name falls back to the shortcut, then to the first words. */
export function rowOf(source: string, { key, name, text, label = '', shortcut = '', folder, notes = [] }: Raw): Row {
  const said = [...notes];
  const tidy = text.replaceAll('\r\n', '\n').replace(/^\n+|\s+$/gu, '');
  const title = (name?.trim() || shortcut.trim() || tidy.slice(0, 60).split('\n')[0] || '').slice(0, longestName);
  if (tidy === '') return refused(title, 'It has no words.');
  if (tidy.length > longestTemplate) return refused(title, `It is longer than ${longestTemplate} characters.`);
  const short = shortcutFrom(shortcut);
  if (shortcut.trim() !== '' && short === undefined) said.push(`The shortcut “${shortcut.trim()}” can’t be one here and was left out.`);
  const place = folder?.trim().slice(0, longestName);
  return {
    kind: 'template',
    incoming: {
      key: `${source}:${key}`.slice(0, 400),
      name: title,
      label: label.trim().slice(0, 60),
      text: tidy,
      ...(short !== undefined && { shortcut: short }),
      ...(place && { folder: place }),
    },
    notes: said,
  };
}

/** ":ty" → "ty": prefixes are the other tool's; the rest must be one word. */
function shortcutFrom(shortcut: string): string | undefined {
  const bare = shortcut.trim().replace(/^[^\p{L}\p{N}]+/u, '');
  return /^[\p{L}\p{N}_-]{1,40}$/u.test(bare) ? bare : undefined;
}

/** A quoted text of the template language. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`;

/** Text that is none of our marks: `{{`, `{%` and `{cursor}` of the other tool's own words come in as they are read. */
export const literalText = (text: string): string => text.replace(/\{\{|\{cursor\}|\{(?=%-?\s*[a-z])/gu, (mark) => `{{${quoted(mark)}}}`);

/** A name of the template language from any words: "Order number" → "order_number". */
export function nameFrom(words: string, otherwise: string): string {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, 40);
  return /^[\p{L}_]/u.test(name) ? name : otherwise;
}
