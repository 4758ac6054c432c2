import { type Reason, reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { literalText, quoted } from '../literal-text';
import { parseCsv } from './csv';
import { looksLikeHtml, textOfHtml } from './plain-text';
import { parsePlist } from './plist';
import { type FileProblem, nameFrom, type Row, refused, rowOf, type TextFile } from './row';

type Read = Result<Row[], FileProblem>;

/** TextExpander's CSV: no header, abbreviation, content, label; one file per group, named after it up to the first dot. */
export function readTextExpanderCsv({ name, text }: TextFile): Read {
  const folder = name.split('.')[0] ?? '';
  return good(parseCsv(text).map(([abbreviation = '', content = '', label = '']) => row({ abbreviation, content, label, folder })));
}

/** `.textexpander`: a property list, `{snippetsTE2: [{abbreviation, label, plainText}]}` with the group's name beside it. */
export function readTextExpander({ name, text }: TextFile): Read {
  const root = parsePlist(text);
  const snippets = isRecord(root) ? Object.values(root).find((value): value is unknown[] => Array.isArray(value)) : undefined;
  if (!isRecord(root) || snippets === undefined) return bad({ kind: 'file', why: reason('no-textexpander') });
  const folder = textIn(root, 'name') || (name.split('.')[0] ?? '');
  return good(
    snippets.filter(isRecord).map((one) => {
      const abbreviation = textIn(one, 'abbreviation');
      const kind = one.snippetType;
      if (typeof kind === 'number' && kind >= 2) return refused(textIn(one, 'label') || abbreviation, reason('script'));
      return row({ abbreviation, content: textIn(one, 'plainText'), label: textIn(one, 'label'), folder });
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (of: Record<string, unknown>, key: string): string => (typeof of[key] === 'string' ? of[key] : '');

function row({ abbreviation, content, label, folder }: { abbreviation: string; content: string; label: string; folder: string }): Row {
  const came = macros(looksLikeHtml(content) ? textOfHtml(content) : content);
  if ('reason' in came) return refused(label || abbreviation, came);
  return rowOf('textexpander', { key: `${folder}/${abbreviation || label}`, name: label, text: came.text, shortcut: abbreviation, folder, notes: came.notes });
}

const macro = /%(%|\||clipboard|snippet:([^%]+)%|fill(text|area|popup|part|partend)(?::([^%]*))?%|(key|apple|shell|java|date):?[^%]*%|@[+-]\d+[YMDhms])/gu;
/** Date codes of strftime; a percentage ("50% discount", "5%d") is none. */
const dateCodes = /(?<![\d%])%(?:[BbdemYy]|1[deM])(?![a-z])(?:[ ,./-]{1,2}%(?:[BbdemYy]|1[deM])(?![a-z]))*/gu;
const timeCodes = /(?<![\d%])%[HIMSp](?![a-z])/u;

function macros(source: string): { text: string; notes: Reason[] } | Reason {
  const notes: Reason[] = [];
  const state = { asked: 0 };
  let text = '';
  let at = 0;
  for (const match of source.matchAll(macro)) {
    const between = plain(source.slice(at, match.index), notes);
    if ('reason' in between) return between;
    const turned = turn(match, state);
    if (turned === undefined) return reason('no-equal', { words: match[0] });
    text += between.text + turned;
    at = match.index + match[0].length;
  }
  const rest = plain(source.slice(at), notes);
  return 'reason' in rest ? rest : { text: text + rest.text, notes };
}

function plain(words: string, notes: Reason[]): { text: string } | Reason {
  const [code] = timeCodes.exec(words) ?? [];
  if (code !== undefined) return reason('time', { words: code });
  const text = literalText(words)
    .replace(/(?<![\d%])%A(?![a-z])/gu, '{{today | weekday}}')
    .replace(dateCodes, (codes) => {
      notes.push(reason('date-form', { words: codes }));
      return '{{today | date}}';
    });
  return { text };
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
