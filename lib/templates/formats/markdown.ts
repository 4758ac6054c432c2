import { parse, stringify } from 'yaml';
import * as z from 'zod/mini';
import { reason } from '../../model/import-reason';
import { Incoming, type Template } from '../../model/template';
import { incomingOf } from './own';
import { type Row, refused, rowOf, type TextFile } from './row';

const variantMark = /^<!-- language: ([A-Za-z0-9-]{2,20}) -->\n/mu;

/** A Markdown file: front matter, the words, then each variant after its `<!-- language: de -->`. Without front matter the file's name is the template's. */
export function readMarkdown({ name, text }: TextFile): Row {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/u.exec(text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')) ?? [];
  const title = (name.split('/').at(-1) ?? name).replace(/\.(?:md|markdown|txt)$/iu, '');
  if (front === undefined || body === undefined) return rowOf('markdown', { key: name, name: title, text, folder: name.split('/').slice(1, -1).join('/') });
  const told = z.record(z.string(), z.unknown()).safeParse(parseFront(front));
  if (!told.success) return refused(title, reason('front-unreadable'));
  const [words = '', ...rest] = body.split(variantMark);
  const variants = Array.from({ length: rest.length / 2 }, (_, at) => ({ language: rest[2 * at] ?? '', text: (rest[2 * at + 1] ?? '').trim() }));
  const incoming = Incoming.safeParse({
    key: `markdown:${name}`,
    name: title,
    label: '',
    ...told.data,
    text: words.trim(),
    ...(variants.length > 0 && { variants }),
  });
  return incoming.success ? { kind: 'template', incoming: incoming.data, notes: [] } : refused(title, reason('front-odd'));
}

function parseFront(front: string): unknown {
  try {
    return parse(front, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** One file per template; names are safe on every file system and never the same twice. */
export function writeMarkdown(templates: readonly Template[]): TextFile[] {
  const taken = new Set<string>();
  return templates.map((template) => {
    const { text, variants = [], ...front } = incomingOf(template);
    const parts = [`---\n${stringify(front)}---\n\n${text}\n`, ...variants.map((variant) => `\n<!-- language: ${variant.language} -->\n${variant.text}\n`)];
    return { name: `${freeName(template.name, taken)}.md`, text: parts.join('') };
  });
}

function freeName(name: string, taken: Set<string>): string {
  const safe =
    name
      .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, '')
      .trim()
      .slice(0, 80) || 'template';
  let free = safe;
  for (let place = 2; taken.has(free.toLowerCase()); place++) free = `${safe} ${place}`;
  taken.add(free.toLowerCase());
  return free;
}
