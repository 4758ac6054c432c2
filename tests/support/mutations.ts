import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkId } from '../../lib/model/network';

/** One thing that a network might rename tomorrow. `apply` does it to a document and returns the way back. */
export interface Mutation {
  /** "attribute data-testid", "value tweetText of data-testid", "element article" */
  name: string;
  apply(document: Document): () => void;
}

const folder = join(import.meta.dirname, '../../lib/networks');

/**
 * Everything in a page that its adapter hangs on, taken from the adapter's own source: each attribute name, each word inside an
 * attribute's value, each element name that its strings and expressions mention and the page holds.
 */
export function mutationsOf(network: NetworkId, document: Document): Mutation[] {
  const words = wordsOf(network);
  const elements = [...document.querySelectorAll('*')];
  const names = new Set<string>();
  const values = new Set<string>();
  const tags = new Set<string>();
  for (const element of elements) {
    if (words.has(element.localName)) tags.add(element.localName);
    for (const { name, value } of element.attributes) {
      if (words.has(name)) names.add(name);
      if (name !== 'style') for (const word of value.match(aWord) ?? []) if (word.length > 1 && words.has(word)) values.add(`${name} ${word}`);
    }
  }
  return [
    ...[...names].map((name) => renameAttribute(name)),
    ...[...values].map((pair) => renameValue(...(pair.split(' ') as [string, string]))),
    ...[...tags].filter((tag) => !['html', 'head', 'body'].includes(tag)).map((tag) => renameElement(tag)),
  ];
}

const aWord = /[A-Za-z][A-Za-z\d_-]*/g;

/** Words of the adapter's strings and regular expressions; comments and imports aside. */
function wordsOf(network: NetworkId): Set<string> {
  const files = readdirSync(folder).filter((name) => name === `${network}.ts` || name.startsWith(`${network}-`));
  const source = files
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
  const strings = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n ]|\\.)+\/[a-z]*/g) ?? [];
  return new Set(strings.flatMap((string) => string.match(aWord) ?? []));
}

/** What a renamed thing is called; where it is told, the network itself said so. */
export const renamed = 'xgonex';

const renameAttribute = (name: string): Mutation => ({
  name: `attribute ${name}`,
  apply(document) {
    const changed = [...document.querySelectorAll(`[${name}]`)].map((element) => ({ element, value: element.getAttribute(name) ?? '' }));
    for (const { element, value } of changed) {
      element.removeAttribute(name);
      element.setAttribute(`data-${renamed}`, value);
    }
    return () => {
      for (const { element, value } of changed) {
        element.removeAttribute(`data-${renamed}`);
        element.setAttribute(name, value);
      }
    };
  },
});

const renameValue = (name: string, word: string): Mutation => ({
  name: `value ${word} of ${name}`,
  apply(document) {
    const changed = [...document.querySelectorAll(`[${name}*="${word}"]`)].map((element) => ({ element, value: element.getAttribute(name) ?? '' }));
    const whole = new RegExp(`(?<![A-Za-z\\d_-])${word}(?![A-Za-z\\d_-])`, 'g');
    for (const { element, value } of changed) element.setAttribute(name, value.replace(whole, renamed));
    return () => {
      for (const { element, value } of changed) element.setAttribute(name, value);
    };
  },
});

const renameElement = (tag: string): Mutation => ({
  name: `element ${tag}`,
  apply(document) {
    const changed = [...document.querySelectorAll(tag)].reverse().map((element) => {
      const other = document.createElement(`x-${renamed}`);
      for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
      return { element, other };
    });
    return () => {
      for (const { element, other } of changed.reverse()) {
        element.append(...other.childNodes);
        other.replaceWith(element);
      }
    };
  },
});
