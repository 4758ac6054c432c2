import { type Reason, reason } from '../../model/import-reason';
import { type Incoming, longestTemplate } from '../../model/template';

/** Why a whole file can't be read. */
export interface FileProblem {
  kind: 'file';
  why: Reason;
}

/** A row of a file as a template, or why it is none. `what`: its name or place ("#3"), "" for neither. `notes`: what came over only nearly. */
export type Row = { kind: 'template'; incoming: Incoming; notes: Reason[] } | { kind: 'refused'; what: string; why: Reason };

export interface TextFile {
  name: string;
  text: string;
}

export const refused = (what: string, why: Reason): Row => ({ kind: 'refused', what: what.trim(), why });

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
  notes?: Reason[];
}

/** A row from what a file told. The name falls back to the shortcut, then to the first words. */
export function rowOf(source: string, { key, name, text, label = '', shortcut = '', folder, notes = [] }: Raw): Row {
  const said = [...notes];
  const tidy = text.replaceAll('\r\n', '\n').replace(/^\n+|\s+$/gu, '');
  const title = (name?.trim() || shortcut.trim() || tidy.slice(0, 60).split('\n')[0] || '').slice(0, longestName);
  if (tidy === '') return refused(title, reason('no-words'));
  if (tidy.length > longestTemplate) return refused(title, reason('too-long', { most: longestTemplate }));
  const short = shortcutFrom(shortcut);
  if (shortcut.trim() !== '' && short === undefined) said.push(reason('shortcut-left', { shortcut: shortcut.trim() }));
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
