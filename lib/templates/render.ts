import { bad, good, type Result } from '../model/result';
import { parseTemplate, type TemplateProblem } from './parse-template';

/** No network takes more, and a team's template may be hostile. */
const longestRendered = 100_000;

export type SlotValues = Readonly<Record<string, string | undefined>>;

export interface Rendered {
  text: string;
  /** UTF-16 offset in `text` where the caret goes; the end when the template has no mark. */
  cursor: number;
  /** Slots with neither a value nor a fallback, each once; they stand in `text` as written, for a preview. Ask for them before inserting. */
  unfilled: string[];
}

/**
 * Fills a template. A value of white space alone counts as none. Values and fallbacks go in as text and are never read
 * again, whatever they hold. This is the one door to templates: a richer language may come in behind it.
 */
export function render(source: string, slots: SlotValues): Result<Rendered, TemplateProblem> {
  const parts = parseTemplate(source.replaceAll('\r\n', '\n'));
  if (!parts.ok) return parts;
  let text = '';
  let cursor: number | undefined;
  const unfilled = new Set<string>();
  for (const part of parts.value) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'cursor') cursor = text.length;
    else {
      const value = firstValue(part.names, slots) ?? part.fallback;
      if (value === undefined) unfilled.add(part.names[0] ?? '');
      text += value ?? part.raw;
    }
    if (text.length > longestRendered)
      return bad({ kind: 'template', message: `Filled in, this comes to more than ${longestRendered} characters.`, line: 1, column: 1 });
  }
  return good({ text, cursor: cursor ?? text.length, unfilled: [...unfilled] });
}

function firstValue(names: readonly string[], slots: SlotValues): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (value !== undefined && value.trim() !== '') return value;
  }
  return undefined;
}
