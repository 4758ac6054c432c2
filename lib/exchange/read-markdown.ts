import { parse } from 'yaml';
import { asIdea, tagsIn, timeIn } from './as-idea';
import type { InIdea, InRow, TextFile } from './exchanged';

/** Notion names the pages of an export "Name 0123…cdef.md". */
const notionName = /^(.*?)\s+([0-9a-f]{32})$/iu;
const longestFront = 20_000;

/** A page of Obsidian's (front matter in YAML), of Notion's (lines "Name: value" below the title), or any Markdown file. Its place among the folders is its id. */
export function readMarkdownIdea({ name, text }: TextFile): InRow<InIdea> {
  const clean = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const path = name.replace(/\.(?:md|markdown|txt)$/iu, '');
  const base = path.split('/').at(-1) ?? path;
  const [, called, hex] = notionName.exec(base) ?? [];
  const [, front, body] = /^---\n([\s\S]*?)\n?---[ \t]*(?:\n|$)([\s\S]*)$/u.exec(clean) ?? [];
  const told = front === undefined ? {} : frontOf(front);
  if (told === undefined) return { kind: 'refused', title: base, why: 'front' };
  const page = hex === undefined ? { body: body ?? clean, lines: {} } : linesOf(body ?? clean);
  const properties: Properties = { ...page.lines, ...told };
  const [, heading, rest] = /^\s*#\s+(.+)\n?([\s\S]*)$/u.exec(page.body) ?? [];
  const title = one(properties, ['title', 'name']) || heading?.trim() || called || base;
  const [said, description] = [plainLinks(rest ?? page.body).trim(), one(properties, ['description'])];
  return asIdea({
    id: hex === undefined ? `markdown:${path}` : `notion:${hex.toLowerCase()}`,
    title,
    text: said === '' ? description || title : said,
    comment: said === '' ? undefined : description,
    url: one(properties, ['source', 'url', 'link']),
    author: plainLinks(many(properties, ['author', 'authors']).join(', ')),
    time: timeIn(one(properties, ['published', 'created', 'date', 'created time'])),
    tags: [...many(properties, ['tags', 'tag']), ...(said.match(/(?<=^|\s)#[\p{L}][\p{L}\p{N}_/-]*/gu) ?? [])],
  });
}

type Properties = Readonly<Record<string, unknown>>;

function frontOf(front: string): Properties | undefined {
  if (front.length > longestFront) return undefined;
  try {
    const read: unknown = parse(front, { maxAliasCount: 0, logLevel: 'silent' });
    if (read === null) return {};
    if (typeof read !== 'object' || Array.isArray(read)) return undefined;
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key.toLowerCase(), value]));
  } catch {
    return undefined;
  }
}

/** Notion writes a page's properties as lines between the title and the words. */
function linesOf(page: string): { body: string; lines: Properties } {
  const [title = '', ...others] = page.split('\n');
  const found: Record<string, string> = {};
  const rest = [...others];
  while (rest[0]?.trim() === '') rest.shift();
  const isLine = /^([\p{L}][\p{L}\p{N} ]{0,40}): (.+)$/u;
  while (rest[0] !== undefined && isLine.test(rest[0])) {
    const [, key = '', value = ''] = isLine.exec(rest.shift() ?? '') ?? [];
    found[key.toLowerCase()] = value;
  }
  return { body: [title, ...rest].join('\n'), lines: found };
}

const said = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const one = (properties: Properties, names: readonly string[]): string => many(properties, names)[0]?.trim() ?? '';

function many(properties: Properties, names: readonly string[]): string[] {
  const name = names.find((each) => properties[each] !== undefined && properties[each] !== null);
  if (name === undefined) return [];
  const value = properties[name];
  if (Array.isArray(value)) return value.map(said).filter(Boolean);
  return name.startsWith('tag') ? tagsIn(said(value)) : [said(value)].filter(Boolean);
}

/** "[[page|words]]" is "words", "[[page]]" is "page". */
const plainLinks = (text: string): string => text.replace(/!?\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/gu, (_, page: string, words?: string) => words ?? page);
