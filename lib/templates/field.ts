import { good } from '../model/result';
import type { Field, FieldKind } from '../model/template';
import { literal, shorten, slotName, splitOutside } from './parse-template';
import { type Read, unread } from './unread';

const kinds: readonly FieldKind[] = ['text', 'paragraph', 'menu', 'toggle', 'date'];
const known: ReadonlySet<string> = new Set(['type', 'options', 'default', 'label', 'required']);

/**
 * Reads what stands in `{% ask size, type: "menu", options: "S; M; L", default: "M", label: "Which size?", required: "no" %}`.
 * A menu's first option is its default. A toggle is "yes" or "no", and "no" unless told.
 */
export function parseField(words: string): Read<Field> {
  const [name = '', ...rest] = splitOutside(words, ',').map((piece) => piece.trim());
  if (!slotName.test(name)) return unread('field-name', { words: shorten(name), example: '{% ask size %}' });
  const told: Record<string, string> = {};
  for (const piece of rest) {
    const [, key = '', text = ''] = /^([a-z]+)\s*:\s*([\s\S]*)$/u.exec(piece) ?? [];
    if (!known.has(key)) return unread('field-part', { words: shorten(piece), known: [...known].join(', ') });
    const value = literal(text);
    if (value === undefined) return unread('field-value', { part: key });
    told[key] = value;
  }
  const kind = kinds.find((one) => one === (told.type ?? 'text'));
  if (kind === undefined) return unread('field-kind', { words: shorten(told.type ?? ''), known: kinds.join(', ') });
  const options = (told.options ?? '').split(';').flatMap((option) => option.trim() || []);
  if (kind === 'menu' && options.length === 0) return unread('menu-options', { example: 'options: "one; two"' });
  const fallback = told.default ?? (kind === 'toggle' ? 'no' : kind === 'menu' ? options[0] : undefined);
  return good({
    name,
    kind,
    label: told.label ?? name.replaceAll('_', ' '),
    options,
    required: told.required !== 'no',
    ...(fallback !== undefined && { fallback }),
  });
}
