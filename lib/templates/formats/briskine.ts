import { type Reason, reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { quoted } from '../literal-text';
import { parseCsv } from './csv';
import { looksLikeHtml, textOfHtml } from './plain-text';
import { type FileProblem, type Row, refused, rowOf, type TextFile } from './row';

/** Briskine's CSV: `id,title,shortcut,subject,to,cc,bcc,tags,body`, the body in HTML with Handlebars. Subject and addressees have no place here. */
export function readBriskine({ text }: TextFile): Result<Row[], FileProblem> {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  if (!['title', 'shortcut', 'body'].every((name) => names.includes(name))) return bad({ kind: 'file', why: reason('no-briskine') });
  return good(rows.map((cells) => row((name) => cells[names.indexOf(name)] ?? '')));
}

function row(cell: (name: string) => string): Row {
  const title = cell('title');
  const body = cell('body');
  const came = handlebars(looksLikeHtml(body) ? textOfHtml(body) : body);
  if ('reason' in came) return refused(title, came);
  const [label = '', ...more] = cell('tags').split(',');
  const notes = [
    ...(cell('subject').trim() === '' ? [] : [reason('subject-left')]),
    ...(more.length === 0 ? [] : [reason('tag-first', { label: label.trim() })]),
  ];
  return rowOf('briskine', {
    key: cell('id').trim() || cell('shortcut').trim() || title,
    name: title,
    text: came.text,
    label,
    shortcut: cell('shortcut'),
    notes,
  });
}

const slots: Readonly<Record<string, string>> = {
  'to.first_name': 'first_name',
  'to.name': 'name',
  'to.full_name': 'name',
  'from.first_name': 'own_name',
  'from.name': 'own_name',
  'from.full_name': 'own_name',
  'account.first_name': 'own_name',
  'account.name': 'own_name',
  'account.full_name': 'own_name',
  first_name: 'first_name',
  name: 'name',
};

function handlebars(source: string): { text: string } | Reason {
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\{\{\{?([^{}]*)\}?\}\}/gu)) {
    const turned = turn((match[1] ?? '').trim());
    if (turned === undefined) return reason('no-equal', { words: match[0] });
    text += source.slice(at, match.index) + turned;
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at) };
}

function turn(words: string): string | undefined {
  if (words === 'cursor') return '{cursor}';
  if (words === 'else' || words === '/if' || words === '/unless') return { else: '{% else %}', '/if': '{% endif %}', '/unless': '{% endunless %}' }[words];
  if (words.startsWith('!')) return '';
  const slot = slots[words];
  if (slot !== undefined) return `{{${slot}}}`;
  const [, block, of = ''] = /^#(if|unless)\s+(\S+)$/u.exec(words) ?? [];
  if (block !== undefined && slots[of] !== undefined) return `{% ${block} ${slots[of]} %}`;
  const [, snippet] = /^>\s*(\S+)$/u.exec(words) ?? [];
  if (snippet !== undefined) return `{% snippet ${quoted(snippet)} %}`;
  const ways = /^(?:random|choice)((?:\s+(?:"[^"]*"|'[^']*'))+)$/u.exec(words)?.[1];
  return ways === undefined ? undefined : choice([...ways.matchAll(/"([^"]*)"|'([^']*)'/gu)].map(([, one, other]) => one ?? other ?? ''));
}

/** Handlebars' `random` takes one text with commas, or several. */
function choice(ways: readonly string[]): string {
  const all = ways.length === 1 ? (ways[0] ?? '').split(',').map((way) => way.trim()) : ways;
  return `{% choose %}${all.join('{% or %}')}{% endchoose %}`;
}
