import type { Network } from '../networks/define-network';

/** Attributes whose values name parts of a page; of every other one only the name is told. */
const told = ['id', 'class', 'role'];
const isTold = (name: string): boolean => told.includes(name) || /^data-[\w-]*(?:test|e2e|qa)/.test(name);

/** Words that every page's parts are called by: told also where somebody wrote them, since they say nothing of anybody. */
export const commonWords: ReadonlySet<string> = new Set(
  'account action actions actor article author avatar badge bar block body box button byline card cell column comment comments compose composer container content count counts date description detail details dialog display edited editor entry feed field footer form grid handle head header icon image img info inner input item items label like likes line link links list main media menu message meta metadata name nav note notification outer overlay page panel photo post posts profile quote reaction reactions repeat reply replies repost row screen section share show social span stack status stream subtitle text thread time timeline title toolbar top tweet update user username video view wrapper'.split(
    ' ',
  ),
);

const deepest = 40;
const mostClasses = 8;

export interface Outline {
  /** How many roots of posts the page holds, and how many of them can't be read whole. */
  posts: number;
  failing: number;
  text: string;
}

/**
 * The structure of one or two posts (those that are read worst), else of the page, for whoever mends an adapter: tags, names of
 * attributes, and ids, classes, roles and test ids. Nothing that anybody wrote: a word that stands in the page's texts or in any
 * other attribute is left out of those too, unless it is the adapter's own or one of the common ones; so is every number.
 */
export function outlinePage({
  document,
  network,
  missingOf,
  longest,
}: {
  document: Document;
  network: Network;
  /** What can't be read in a post; `undefined` for an element that is none. */
  missingOf(element: Element): readonly string[] | undefined;
  /** Characters. */
  longest: number;
}): Outline {
  const roots = [...document.querySelectorAll(network.posts)].flatMap((element) => {
    const missing = missingOf(element);
    return missing ? [{ element, missing }] : [];
  });
  const worst = roots.toSorted((a, b) => b.missing.length - a.missing.length);
  const failing = worst.filter(({ missing }) => missing.length > 0);
  const shown = failing.length > 0 ? failing.slice(0, 2) : worst.slice(0, 1);
  const say = createTeller(document, network);
  const parts = shown.length > 0 ? shown : [{ element: document.body, missing: ['posts'] }];
  const each = Math.floor(longest / parts.length) - 100;
  const text = parts.map(({ element, missing }) => `missing: ${missing.join(', ') || 'nothing'}\n${outline(element, { say, longest: each })}`).join('\n\n');
  return { posts: roots.length, failing: failing.length, text };
}

/** One line per element, deeper ones further in; cut off where it gets too long, and told so. */
function outline(root: Element, { say, longest }: { say: (element: Element) => string; longest: number }): string {
  const lines: string[] = [];
  let length = 0;
  const walk = (element: Element, depth: number): void => {
    const line = `${' '.repeat(depth)}${say(element)}`;
    length += line.length + 1;
    if (length > longest || depth > deepest) return;
    lines.push(line);
    if (element.localName === 'svg') return;
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return length > longest ? `${lines.join('\n')}\n(cut off)` : lines.join('\n');
}

function createTeller(document: Document, network: Network): (element: Element) => string {
  const own = wordsOf([
    network.posts,
    ...network.replyButton,
    ...network.composers.flatMap(({ editor }) => editor),
    ...Object.values(network.alternatives ?? {}).flat(),
  ]);
  const isSafe = (word: string): boolean => own.has(word) || commonWords.has(word);
  const written = writtenWords(document);
  const part = (word: string): string => (isSafe(word.toLowerCase()) || !written.has(word.toLowerCase()) ? word : '*');
  const name = (word: string): string => {
    if (/\d/.test(word)) return '0';
    if (word.length > 30) return '*';
    return isSafe(word.toLowerCase()) ? word : written.has(word.toLowerCase()) ? '*' : word.replace(/[A-Z]?[a-z]+|[A-Z]+/g, part);
  };
  const value = (given: string): string => {
    const parts = given.split(/\s+/).filter(Boolean);
    const safe = parts
      .slice(0, mostClasses)
      .map((each) => each.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (/^[A-Za-z0-9]+$/.test(word) ? name(word) : '*')).replace(/[^A-Za-z0*_:-]+/g, '.'));
    return [...safe, ...(parts.length > mostClasses ? ['...'] : [])].join(' ');
  };
  return (element) => {
    const attributes = [...element.attributes].map((each) => (isTold(each.name) ? `${nameOf(each.name)}="${value(each.value)}"` : nameOf(each.name)));
    return `<${[nameOf(element.localName), ...attributes].join(' ')}>`;
  };
}

/** A page may call its elements and attributes by anything. */
const nameOf = (name: string): string => name.replace(/[^a-z:_-]+/gi, '0').slice(0, 40);

/** Every word of the texts, and of the attributes whose values are not told. */
function writtenWords(document: Document): Set<string> {
  const texts = [document.title, document.body.textContent ?? '', document.URL];
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) if (!isTold(name) && name !== 'style' && name !== 'd') texts.push(value.slice(0, 2000));
  return wordsOf(texts);
}

/** In lower case, and the parts of words that are written together ("userName"). */
function wordsOf(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/[A-Za-z]+/g) ?? []) {
      words.add(word.toLowerCase());
      for (const part of word.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) words.add(part.toLowerCase());
    }
  }
  return words;
}
