import { parse } from 'yaml';
import * as z from 'zod/mini';
import { type Reason, reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { literalText, quoted } from '../literal-text';
import { textOfHtml } from './plain-text';
import { type FileProblem, nameFrom, type Row, refused, rowOf, type TextFile } from './row';

const Params = z.optional(z.record(z.string(), z.unknown()));
const Variable = z.object({ name: z.string(), type: z.string(), params: Params });
const Match = z.object({
  trigger: z.optional(z.string()),
  triggers: z.optional(z.array(z.string())),
  regex: z.optional(z.string()),
  replace: z.optional(z.string()),
  markdown: z.optional(z.string()),
  html: z.optional(z.string()),
  form: z.optional(z.string()),
  form_fields: z.optional(z.record(z.string(), z.unknown())),
  image_path: z.optional(z.string()),
  label: z.optional(z.string()),
  vars: z.optional(z.array(Variable)),
});
type Match = z.infer<typeof Match>;
type Variable = z.infer<typeof Variable>;
const File = z.object({ matches: z.array(z.unknown()), global_vars: z.optional(z.array(Variable)) });

/** Espanso's match files: `matches: [{trigger, replace, vars}]`, the caret at `$|$`. Scripts, shell commands and anything unknown are refused. */
export function readEspanso({ name, text }: TextFile): Result<Row[], FileProblem> {
  const file = File.safeParse(parseYaml(text));
  if (!file.success) return bad({ kind: 'file', why: reason('no-espanso') });
  const { matches, global_vars: shared = [] } = file.data;
  return good(matches.map((one, place) => row(one, { place, shared, folder: (name.split('/').at(-1) ?? '').replace(/\.ya?ml$/iu, '') })));
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 50, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function row(value: unknown, { place, shared, folder }: { place: number; shared: readonly Variable[]; folder: string }): Row {
  const match = Match.safeParse(value);
  if (!match.success) return refused(`#${place + 1}`, reason('shape', { tool: 'Espanso' }));
  const { trigger, triggers = [], regex, label, form, html, replace, markdown, vars = [] } = match.data;
  const all = trigger === undefined ? triggers : [trigger];
  const title = label ?? all[0] ?? `#${place + 1}`;
  if (regex !== undefined) return refused(title, reason('pattern'));
  const source = form ?? replace ?? markdown ?? (html === undefined ? undefined : textOfHtml(html));
  if (source === undefined) return refused(title, reason('replaces-nothing'));
  const came = form === undefined ? variables(source, [...shared, ...vars]) : formOf(form, match.data);
  if ('reason' in came) return refused(title, came);
  const notes = [...came.notes, ...(all.length > 1 ? [reason('trigger-first', { trigger: all[0] ?? '' })] : [])];
  return rowOf('espanso', {
    key: `${folder}/${all[0] ?? title}`,
    name: label,
    text: came.text.replaceAll('$|$', '{cursor}'),
    shortcut: all[0] ?? '',
    folder,
    notes,
  });
}

interface Came {
  text: string;
  notes: Reason[];
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null && 'label' in one ? [String(one.label)] : []))
    : [];

/** `{{name}}` by what the match's variable of that name does. */
function variables(source: string, known: readonly Variable[]): Came | Reason {
  const notes: Reason[] = [];
  let text = '';
  let at = 0;
  for (const found of source.matchAll(/\{\{\s*([\w.]+)\s*\}\}/gu)) {
    const variable = known.find(({ name }) => name === found[1]);
    if (variable === undefined) return reason('unexplained', { words: found[0] });
    const turned = turn(variable, notes);
    if (turned === undefined) return reason('variable-type', { type: variable.type });
    text += literalText(source.slice(at, found.index)) + turned;
    at = found.index + found[0].length;
  }
  return { text: text + literalText(source.slice(at)), notes };
}

function turn({ name, type, params = {} }: Variable, notes: Reason[]): string | undefined {
  if (type === 'clipboard') return '{{clipboard}}';
  if (type === 'echo') return typeof params.echo === 'string' ? literalText(params.echo) : undefined;
  if (type === 'random') return `{% choose %}${textsIn(params.choices).map(literalText).join('{% or %}')}{% endchoose %}`;
  if (type === 'choice') return `{% ask ${nameFrom(name, 'choice')}, type: "menu", options: ${quoted(textsIn(params.values).join('; '))} %}`;
  if (type === 'match' && typeof params.trigger === 'string') return `{% snippet ${quoted(params.trigger.replace(/^[^\p{L}\p{N}]+/u, ''))} %}`;
  if (type !== 'date' || /%[HIMSpTRrX]/u.test(String(params.format ?? ''))) return undefined;
  if (params.format === '%A') return '{{today | weekday}}';
  const days = typeof params.offset === 'number' ? Math.round(params.offset / 86_400) : 0;
  notes.push(reason('date-spoken'));
  return days === 0 ? '{{today | date}}' : `{{today | later: "${days} days" | date}}`;
}

/** `form: "Hi [[name]]"`; fields without a type are lines of text. */
function formOf(form: string, { form_fields: fields = {} }: Match): Came {
  let text = '';
  let at = 0;
  for (const found of form.matchAll(/\[\[\s*([\w ]+?)\s*\]\]/gu)) {
    const name = found[1] ?? '';
    const told = fields[name];
    const field: Record<string, unknown> = typeof told === 'object' && told !== null ? { ...told } : {};
    const options = textsIn(field.values);
    const kind = options.length > 0 ? `, type: "menu", options: ${quoted(options.join('; '))}` : field.multiline === true ? ', type: "paragraph"' : '';
    const fallback = typeof field.default === 'string' ? `, default: ${quoted(field.default)}` : '';
    text += `${literalText(form.slice(at, found.index))}{% ask ${nameFrom(name, 'field')}${kind}${fallback} %}`;
    at = found.index + found[0].length;
  }
  return { text: text + literalText(form.slice(at)), notes: [] };
}
