import { bad, good, type Result } from '../model/result';
import { longestTemplate } from '../model/template';
import type { Fault, TemplateProblem } from '../model/template-fault';
import { filterNames, isFilter } from './filters';
import { fault, type Read, unread } from './unread';

/** What a slot's value goes through, as in Liquid: `| later: "3 days"`. */
interface FilterCall {
  name: string;
  values: string[];
}

export interface Slot {
  kind: 'slot';
  names: string[];
  fallback: string | undefined;
  /** What stood in the template. */
  raw: string;
  filters?: FilterCall[];
}

/** A `{% name words %}`; `at` is its offset in the source. */
interface Tag {
  kind: 'tag';
  name: string;
  words: string;
  raw: string;
  at: number;
}

/** `slot`: the first name with a value wins, then the fallback. Tags are not matched with their ends here: `growTree` does that. */
export type Part = { kind: 'text'; text: string } | Slot | { kind: 'cursor' } | Tag;

const cursorMark = '{cursor}';
export const slotName = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,39}$/u;

/**
 * Reads a template's source: text, `{{name}}`, `{{name ?? other ?? "fallback" | filter: "value"}}`, `{{"text as it is"}}`, `{% tag %}` and
 * `{cursor}` marks. A "{%" that no word follows is text.
 * One pass by indexOf: a search by regular expression takes 44 s on 200 KB of "{{".
 */
export function parseTemplate(source: string): Result<Part[], TemplateProblem> {
  if (source.length > longestTemplate) return problemAt(source, 0, fault('too-long', { most: longestTemplate }));
  const parts: Part[] = [];
  let at = 0;
  while (at < source.length) {
    const next = nextMark(source, at);
    if (next.at > at) parts.push({ kind: 'text', text: source.slice(at, next.at) });
    if (next.kind === 'end') break;
    if (next.kind === 'cursor') {
      parts.push({ kind: 'cursor' });
      at = next.at + cursorMark.length;
      continue;
    }
    if (next.kind === 'tag') {
      const close = markEnd(source, next.at + 2, '%}');
      if (close < 0) return problemAt(source, next.at, fault('tag-unclosed', { open: '{%', close: '%}' }));
      const raw = source.slice(next.at, close);
      const [, name = '', words = ''] = tagForm.exec(raw) ?? [];
      parts.push({ kind: 'tag', name, words: words.trim(), raw, at: next.at });
      at = close;
      continue;
    }
    const close = markEnd(source, next.at + 2, '}}');
    if (close < 0) return problemAt(source, next.at, fault('slot-open', { open: '{{', close: '}}' }));
    const slot = parseSlot(source.slice(next.at, close));
    if (!slot.ok) return problemAt(source, next.at + slot.problem.at, slot.problem.fault);
    parts.push(slot.value);
    at = close;
  }
  return good(parts);
}

/** Every slot that a template names, in order, each once. */
export const slotsIn = (parts: readonly Part[]): string[] => [...new Set(parts.flatMap((part) => (part.kind === 'slot' ? part.names : [])))];

const tagForm = /^\{%-?\s*([a-z]+)([\s\S]*?)-?%\}$/u;
const tagStart = /\{%-?\s*[a-z]/uy;

function nextMark(source: string, from: number): { kind: 'slot' | 'cursor' | 'tag' | 'end'; at: number } {
  for (let at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
    if (source[at + 1] === '{') return { kind: 'slot', at };
    tagStart.lastIndex = at;
    if (source[at + 1] === '%' && tagStart.test(source)) return { kind: 'tag', at };
    if (source.startsWith(cursorMark, at)) return { kind: 'cursor', at };
  }
  return { kind: 'end', at: source.length };
}

/** The offset after the closing mark that stands outside quotes; -1 when there is none before the next slot opens. */
function markEnd(source: string, from: number, close: '}}' | '%}'): number {
  let quoted = false;
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && source.startsWith(close, at)) return at + 2;
    else if (!quoted && char === '{' && source[at + 1] === '{') return -1;
    else if (char === '\n' && quoted) return -1;
  }
  return -1;
}

type SlotProblem = { kind: 'slot'; at: number; fault: Fault };

/** `raw` with its braces; a problem's `at` counts from its first brace. */
function parseSlot(whole: string): Result<Slot, SlotProblem> {
  const [head = '', ...piped] = splitOutside(whole.slice(2, -2), '|');
  const slot = parseHead(`{{${head}}}`);
  if (!slot.ok || piped.length === 0) return slot;
  const filters: FilterCall[] = [];
  let at = 2 + head.length + 1;
  for (const piece of piped) {
    const filter = parseFilter(piece);
    if (!filter.ok) return bad({ kind: 'slot', at: at + piece.length - piece.trimStart().length, fault: filter.problem.fault });
    filters.push(filter.value);
    at += piece.length + 1;
  }
  return good({ ...slot.value, raw: whole, filters });
}

/** `later: "3 days", 2` → its name and values. */
function parseFilter(piece: string): Read<FilterCall> {
  const [, name, rest] = /^\s*([a-z_]+)\s*(?::([\s\S]*))?$/u.exec(piece) ?? [];
  if (name === undefined || !isFilter(name)) return unread('filter-unknown', { words: shorten(piece.trim()), known: filterNames.join(', ') });
  const values = rest === undefined ? [] : splitOutside(rest, ',').map((value) => literal(value.trim()));
  return values.every((value) => value !== undefined) ? good({ name, values }) : unread('filter-value', { part: name });
}

/** A quoted text or a number; `undefined` for anything else. */
export const literal = (text: string): string | undefined =>
  text.startsWith('"') ? unquote(text) : /^-?\d{1,9}(?:\.\d{1,9})?$/u.test(text) ? text : undefined;

function parseHead(raw: string): Result<Slot, SlotProblem> {
  const names: string[] = [];
  let at = 2;
  for (const piece of splitOutside(raw.slice(2, -2), '??')) {
    const text = piece.trim();
    const start = at + Math.max(0, piece.length - piece.trimStart().length);
    if (text.startsWith('"')) {
      const fallback = unquote(text);
      if (fallback === undefined) return bad({ kind: 'slot', at: start, fault: fault('quote-open') });
      if (at + piece.length < raw.length - 2) return bad({ kind: 'slot', at: start, fault: fault('quote-last') });
      return good({ kind: 'slot', names, fallback, raw });
    }
    if (text === '') {
      const isNameless = names.length === 0 && at + piece.length >= raw.length - 2;
      return bad({
        kind: 'slot',
        at: Math.min(start, raw.length - 2),
        fault: isNameless ? fault('slot-nameless', { example: '{{first_name}}' }) : fault('slot-gap'),
      });
    }
    if (!slotName.test(text))
      return bad({
        kind: 'slot',
        at: start,
        fault: fault('slot-name', { words: shorten(text) }),
      });
    names.push(text);
    at += piece.length + 2;
  }
  return good({ kind: 'slot', names, fallback: undefined, raw });
}

/** Splits at a mark outside quotes. */
export function splitOutside(inner: string, mark: string): string[] {
  const found: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < inner.length; at++) {
    if (quoted && inner[at] === '\\') at++;
    else if (inner[at] === '"') quoted = !quoted;
    else if (!quoted && inner.startsWith(mark, at)) {
      found.push(inner.slice(from, at));
      from = at + mark.length;
      at = from - 1;
    }
  }
  return [...found, inner.slice(from)];
}

/** `"a \"b\""` → `a "b"`; `undefined` unless the whole is one quoted text. */
function unquote(text: string): string | undefined {
  let out = '';
  for (let at = 1; at < text.length; at++) {
    const char = text[at];
    if (char === '"') return at === text.length - 1 ? out : undefined;
    out += char === '\\' ? (text[++at] ?? '') : char;
  }
  return undefined;
}

export const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function problemAt(source: string, at: number, fault: Fault): { ok: false; problem: TemplateProblem } {
  const before = source.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return bad({ kind: 'template', fault, line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 });
}
