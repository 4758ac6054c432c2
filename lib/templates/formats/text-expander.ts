import { bad, good, type Result } from '../../model/result';
import { parseCsv } from './csv';
import { looksLikeHtml, textOfHtml } from './plain-text';
import { parsePlist } from './plist';
import { literalText, nameFrom, quoted, type Row, refused, rowOf, type TextFile } from './row';

type Read = Result<Row[], { kind: 'file'; why: string }>;

/** TextExpander's CSV: no header, abbreviation, content, label; one file per group, named after it up to the first dot. */
export function readTextExpanderCsv({ name, text }: TextFile): Read {
  const folder = name.split('.')[0] ?? '';
  return good(parseCsv(text).map(([abbreviation = '', content = '', label = '']) => row({ abbreviation, content, label, folder })));
}

/** `.textexpander`: a property list, `{snippetsTE2: [{abbreviation, label, plainText}]}` with the group's name beside it. */
export function readTextExpander({ name, text }: TextFile): Read {
  const root = parsePlist(text);
  const snippets = isRecord(root) ? Object.values(root).find((value): value is unknown[] => Array.isArray(value)) : undefined;
  if (!isRecord(root) || snippets === undefined) return bad({ kind: 'file', why: 'This is no TextExpander file: no list of snippets stands in it.' });
  const folder = textIn(root, 'name') || (name.split('.')[0] ?? '');
  return good(
    snippets.filter(isRecord).map((one) => {
      const abbreviation = textIn(one, 'abbreviation');
      const kind = one.snippetType;
      if (typeof kind === 'number' && kind >= 2) return refused(textIn(one, 'label') || abbreviation, 'It is a script, and scripts are not taken over.');
      return row({ abbreviation, content: textIn(one, 'plainText'), label: textIn(one, 'label'), folder });
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (of: Record<string, unknown>, key: string): string => (typeof of[key] === 'string' ? of[key] : '');

function row({ abbreviation, content, label, folder }: { abbreviation: string; content: string; label: string; folder: string }): Row {
  const came = macros(looksLikeHtml(content) ? textOfHtml(content) : content);
  if (typeof came === 'string') return refused(label || abbreviation, came);
  return rowOf('textexpander', { key: `${folder}/${abbreviation || label}`, name: label, text: came.text, shortcut: abbreviation, folder, notes: came.notes });
}

const macro = /%(%|\||clipboard|snippet:([^%]+)%|fill(text|area|popup|part|partend)(?::([^%]*))?%|(key|apple|shell|java|date):?[^%]*%|@[+-]\d+[YMDhms])/gu;
/** Date codes of strftime; a percentage ("50% discount", "5%d") is none. */
const dateCodes = /(?<![\d%])%(?:[BbdemYy]|1[deM])(?![a-z])(?:[ ,./-]{1,2}%(?:[BbdemYy]|1[deM])(?![a-z]))*/gu;
const timeCodes = /(?<![\d%])%[HIMSp](?![a-z])/u;

function macros(source: string): { text: string; notes: string[] } | string {
  const notes: string[] = [];
  const state = { asked: 0 };
  let text = '';
  let at = 0;
  for (const match of source.matchAll(macro)) {
    const between = plain(source.slice(at, match.index), notes);
    if (between === undefined) return 'It writes the time of day, which has no equal here.';
    const turned = turn(match, state);
    if (turned === undefined) return `It uses ${match[0]}, which has no equal here.`;
    text += between + turned;
    at = match.index + match[0].length;
  }
  const rest = plain(source.slice(at), notes);
  return rest === undefined ? 'It writes the time of day, which has no equal here.' : { text: text + rest, notes };
}

function plain(words: string, notes: string[]): string | undefined {
  if (timeCodes.test(words)) return undefined;
  return literalText(words)
    .replace(/(?<![\d%])%A(?![a-z])/gu, '{{today | weekday}}')
    .replace(dateCodes, (codes) => {
      notes.push(`The date “${codes}” is written as the reply’s language writes dates.`);
      return '{{today | date}}';
    });
}

function turn([, whole, snippet, fill, options = '']: RegExpMatchArray, state: { asked: number }): string | undefined {
  if (whole === '%') return '%';
  if (whole === '|') return '{cursor}';
  if (whole === 'clipboard') return '{{clipboard}}';
  if (snippet !== undefined) return `{% snippet ${quoted(snippet.replace(/^[^\p{L}\p{N}]+/u, ''))} %}`;
  if (fill === 'partend') return '{% endif %}';
  if (fill === undefined) return undefined;
  state.asked += 1;
  const values: string[] = [];
  const named: Record<string, string> = {};
  for (const piece of options.split(':')) {
    const [, key, value] = /^(name|default|width|height)=([\s\S]*)$/u.exec(piece) ?? [];
    if (key !== undefined && value !== undefined) named[key] = value;
    else if (piece.trim() !== '') values.push(piece);
  }
  const name = nameFrom(named.name ?? '', `field_${state.asked}`);
  const label = named.name ? `, label: ${quoted(named.name)}` : '';
  if (fill === 'part') return `{% ask ${name}, type: "toggle"${named.default === 'yes' ? ', default: "yes"' : ''}${label} %}{% if ${name} == "yes" %}`;
  if (fill === 'popup')
    return `{% ask ${name}, type: "menu", options: ${quoted([...(named.default === undefined ? [] : [named.default]), ...values].join('; '))}${label} %}`;
  return `{% ask ${name}, type: ${fill === 'area' ? '"paragraph"' : '"text"'}${named.default ? `, default: ${quoted(named.default)}` : ''}${label} %}`;
}
