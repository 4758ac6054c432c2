import * as z from 'zod/mini';
import { type Reason, reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { literalText, quoted } from '../literal-text';
import { looksLikeHtml, textOfHtml } from './plain-text';
import { type FileProblem, nameFrom, type Row, refused, rowOf, type TextFile } from './row';

const Snippet = z.object({ name: z.optional(z.nullable(z.string())), shortcut: z.optional(z.nullable(z.string())), text: z.optional(z.nullable(z.string())) });
const Export = z.object({ folders: z.array(z.object({ name: z.optional(z.string()), snippets: z.array(z.unknown()) })) });

/** Text Blaze's "Export all folders": `{folders: [{name, snippets: [{shortcut, text}]}]}`. */
export function readTextBlaze({ text }: TextFile): Result<Row[], FileProblem> {
  const parsed = Export.safeParse(parseJson(text));
  if (!parsed.success) return bad({ kind: 'file', why: reason('no-text-blaze') });
  return good(parsed.data.folders.flatMap(({ name: folder = '', snippets }) => snippets.map((snippet) => row(folder, snippet))));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

function row(folder: string, snippet: unknown): Row {
  const parsed = Snippet.safeParse(snippet);
  if (!parsed.success) return refused(folder, reason('shape', { tool: 'Text Blaze' }));
  const { name, shortcut, text } = parsed.data;
  const title = name ?? shortcut ?? '';
  const source = text ?? '';
  const came = commands(looksLikeHtml(source) ? textOfHtml(source) : source);
  if ('reason' in came) return refused(title, came);
  return rowOf('text-blaze', { key: `${folder}/${shortcut || title}`, name: title, text: came.text, shortcut: shortcut ?? '', folder, notes: came.notes });
}

interface Came {
  text: string;
  notes: Reason[];
}

interface Command {
  name: string;
  /** What stands after the colon, cut at ";". */
  values: string[];
  named: Readonly<Record<string, string>>;
}

type Turn = (command: Command, state: { notes: Reason[]; asked: number; toggles: number }) => string;

const field =
  (kind: string): Turn =>
  ({ named, values }, state) => {
    state.asked += 1;
    const name = nameFrom(named.name ?? '', `field_${state.asked}`);
    const parts = [name, `type: ${quoted(kind)}`];
    if (kind === 'menu')
      parts.push(
        `options: ${quoted([...(named.default === undefined ? [] : [named.default]), ...values.filter((value) => value !== named.default)].join('; '))}`,
      );
    else if (named.default) parts.push(`default: ${quoted(named.default)}`);
    if (named.name) parts.push(`label: ${quoted(named.name)}`);
    return `{% ask ${parts.join(', ')} %}`;
  };

/** What has an equal here. Anything else is refused by its name: a command that is dropped silently would send nonsense. */
const turns: Readonly<Record<string, Turn>> = {
  formtext: field('text'),
  formparagraph: field('paragraph'),
  formmenu: field('menu'),
  formdate: field('date'),
  formtoggle: (command, state) => {
    const name = nameFrom(command.named.name ?? '', `toggle_${state.asked + 1}`);
    state.asked += 1;
    const isOn = /^(?:yes|true|on)$/iu.test(command.named.default ?? '');
    return `{% ask ${name}, type: "toggle"${isOn ? ', default: "yes"' : ''}${command.named.name ? `, label: ${quoted(command.named.name)}` : ''} %}{% if ${name} == "yes" %}`;
  },
  endformtoggle: () => '{% endif %}',
  if: ({ values }) => `{% if ${condition(values.join(';'))} %}`,
  elseif: ({ values }) => `{% elsif ${condition(values.join(';'))} %}`,
  else: () => '{% else %}',
  endif: () => '{% endif %}',
  note: () => '{% comment %}',
  endnote: () => '{% endcomment %}',
  cursor: () => '{cursor}',
  clipboard: () => '{{clipboard}}',
  user: () => '{{own_name}}',
  import: ({ values }) => `{% snippet ${quoted((values[0] ?? '').trim().replace(/^[^\p{L}\p{N}]+/u, ''))} %}`,
  time: ({ values }, state) => {
    const form = values.join(';').trim();
    if (/^dddd$/u.test(form)) return '{{today | weekday}}';
    state.notes.push(reason('date-form', { words: form }));
    return '{{today | date}}';
  },
};

function commands(source: string): Came | Reason {
  const state = { notes: [] as Reason[], asked: 0, toggles: 0 };
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\{(=|[a-z]+)(?=[:}\s]|(?<==))([^{}]*)\}/giu)) {
    text += literalText(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, name = '', rest = ''] = match;
    const turn = turns[name.toLowerCase()];
    if (turn === undefined) return name === '=' ? reason('formula', { words: '{=…}' }) : reason('no-equal', { words: `{${name}}` });
    if (name.toLowerCase() === 'time' && /[Hhms]/u.test(rest)) return reason('time', { words: whole });
    text += turn(commandOf(name, rest), state);
  }
  return { text: text + literalText(source.slice(at)), notes: state.notes };
}

function commandOf(name: string, rest: string): Command {
  const pieces = rest.replace(/^\s*:/u, '').split(';');
  const values: string[] = [];
  const named: Record<string, string> = {};
  for (const piece of pieces) {
    const [, key, value] = /^\s*([a-z]+)\s*=([\s\S]*)$/iu.exec(piece) ?? [];
    if (key !== undefined && value !== undefined && name !== 'if' && name !== 'elseif') named[key.toLowerCase()] = value.trim();
    else if (piece.trim() !== '') values.push(piece.trim());
  }
  return { name, values, named };
}

/** Text Blaze compares with one "=", and unequal with "<>". */
const condition = (words: string): string =>
  words
    .trim()
    .replaceAll('<>', '!=')
    .replace(/(?<![<>!=])=(?!=)/gu, '==')
    .replace(/\s*(==|!=|<=|>=|<|>)\s*/gu, ' $1 ')
    .replace(/\b(?:and|or|not)\b/giu, (word) => word.toLowerCase());
