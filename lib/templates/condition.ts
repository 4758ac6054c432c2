import { good } from '../model/result';
import { literal, shorten, slotName } from './parse-template';
import { type Read, unread } from './unread';

type Operand = { kind: 'slot'; name: string } | { kind: 'literal'; value: string };
type Comparison = '==' | '!=' | '<=' | '>=' | '<' | '>' | 'contains';

/** `is`: the operand has a value. `or` binds weaker than `and`. */
export type Condition =
  | { kind: 'is'; of: Operand }
  | { kind: 'compare'; left: Operand; by: Comparison; right: Operand }
  | { kind: 'not'; of: Condition }
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] };

/** Words outside quotes, quoted texts and signs. */
const token = /\s*("(?:[^"\\\n]|\\.)*"|==|!=|<=|>=|<|>|[^\s"=!<>]+)/uy;
const comparisons: ReadonlySet<string> = new Set<Comparison>(['==', '!=', '<=', '>=', '<', '>', 'contains']);

/** Reads what stands in `{% if … %}`. */
export function parseCondition(words: string): Read<Condition> {
  const tokens = tokensOf(words.trim());
  if (tokens === undefined) return unread('condition-unreadable', { words: shorten(words) });
  if (tokens.length === 0) return unread('condition-empty', { example: '{% if first_name %}' });
  const any: Condition[] = [];
  for (const side of splitBy(tokens, 'or')) {
    const all: Condition[] = [];
    for (const one of splitBy(side, 'and')) {
      const simple = parseSimple(one);
      if (!simple.ok) return simple;
      all.push(simple.value);
    }
    any.push({ kind: 'all', of: all });
  }
  return good({ kind: 'any', of: any });
}

/** Whether it holds. Two numbers are compared as numbers, anything else as text, case aside. What is unknown compares as unequal, and never as less or more. */
export function holds(condition: Condition, read: (name: string) => string | undefined): boolean {
  if (condition.kind === 'all') return condition.of.every((one) => holds(one, read));
  if (condition.kind === 'any') return condition.of.some((one) => holds(one, read));
  if (condition.kind === 'not') return !holds(condition.of, read);
  const side = (operand: Operand) => (operand.kind === 'slot' ? read(operand.name) : operand.value);
  if (condition.kind === 'is') return side(condition.of) !== undefined;
  return compare(side(condition.left), condition.by, side(condition.right));
}

function compare(left: string | undefined, by: Comparison, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return by === '!=' ? left !== right : by === '==' && left === right;
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (by === 'contains') return one.includes(other);
  const order = isNumber(one) && isNumber(other) ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
  return { '==': order === 0, '!=': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[by];
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function tokensOf(words: string): string[] | undefined {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < words.length) {
    const match = token.exec(words);
    if (match?.[1] === undefined) return undefined;
    found.push(match[1]);
  }
  return found;
}

function splitBy(tokens: readonly string[], word: 'or' | 'and'): string[][] {
  const parts: string[][] = [[]];
  for (const one of tokens) {
    if (one === word) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

function parseSimple(tokens: readonly string[]): Read<Condition> {
  if (tokens[0] === 'not') {
    const rest = parseSimple(tokens.slice(1));
    return rest.ok ? good({ kind: 'not', of: rest.value }) : rest;
  }
  const [left, by, right, extra] = tokens;
  if (left === undefined) return unread('condition-gap');
  const first = operand(left);
  if (first === undefined) return unread('operand', { words: shorten(left) });
  if (by === undefined) return good({ kind: 'is', of: first });
  if (!comparisons.has(by)) return unread('comparison-unknown', { words: shorten(by), known: [...comparisons].join(' ') });
  const second = right === undefined ? undefined : operand(right);
  if (second === undefined || extra !== undefined) return unread('comparison-open', { by });
  return good({ kind: 'compare', left: first, by: by as Comparison, right: second });
}

function operand(text: string): Operand | undefined {
  const value = literal(text);
  if (value !== undefined) return { kind: 'literal', value };
  return slotName.test(text) ? { kind: 'slot', name: text } : undefined;
}
