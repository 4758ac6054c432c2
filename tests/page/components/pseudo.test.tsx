// @vitest-environment happy-dom
import { join } from 'node:path';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { OurPage } from '../../../components/ui/OurPage';
import { groups } from '../../support/gallery/all-states';
import { pseudoWords, unspoken } from '../../support/pseudo';
import { filesBelow, isNode, type Node, treeOf, walk } from '../../support/syntax';

const states = (await Promise.all(groups.map(async ({ id, load }) => (await load()).map((state) => ({ id, ...state }))))).flat();
const spokenAttributes = ['aria-label', 'aria-description', 'aria-placeholder', 'aria-valuetext', 'alt', 'placeholder', 'title'];

/** Slots and forks of a template: the same in every language. */
const code = /\{\{.*?\}\}|\{%.*?%\}/g;

/** Every text in the gallery's own files: people's names, posts, notes. What a screen shows of them is theirs, not ours. */
const samples = filesBelow(join(import.meta.dirname, '../../../components'), (name) => /\.(states|samples)\.tsx?$|^practice-posts\.ts$/.test(name))
  .flatMap(literalsOf)
  .flatMap((text) => [text, ...text.split(code), ...text.split(/[:@]/)])
  .filter((text) => text.trim().length > 2)
  .sort((a, b) => b.length - a.length);

function literalsOf(path: string): string[] {
  const found: string[] = [];
  walk(treeOf(path), (node, parent) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && parent?.type !== 'ImportDeclaration') found.push(node.value);
    if (node.type === 'TemplateElement' && isNode(node)) found.push((node.value as Node & { cooked: string }).cooked);
    if (node.type === 'JSXText') found.push(String(node.value));
  });
  return found;
}

/** Texts and names in a drawn state that are neither from the table nor the sample person's. */
function unspokenIn(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.closest('[data-sample]')) continue;
    if (node instanceof Element) texts.push(...spokenAttributes.flatMap((name) => node.getAttribute(name) ?? []));
    else if (!node.parentElement?.closest('style, script, code, [data-sample], .fs-preview-reply')) texts.push(node.textContent ?? '');
  }
  return texts.flatMap((text) => unspoken(text).split(/\s{2,}|·|\n/)).filter((text) => isLatin(text) && !isSample(text));
}

/** Charts are handed the words of their axes; those of the gallery say "15 Oct". */
const day = /^\d{1,2} (?:Oct|Nov|Apr)$/;

const isLatin = (text: string): boolean => /\p{Script=Latin}{2}/u.test(text);

/** Of a sample's own words, whole or cut, and of addresses nothing is left. */
function isSample(text: string): boolean {
  const words = text
    .replace(/…$/, '')
    .replace(/^[\s:“”"]+/, '')
    .trim();
  if (words === 'Feedside' || day.test(words) || samples.some((sample) => sample.includes(words))) return true;
  const rest = samples.reduce((left, sample) => left.replaceAll(sample, ' '), words.replace(/https:\S+/g, ' ').replace(code, ' ')).trim();
  return !isLatin(rest) || samples.some((sample) => sample.startsWith(rest));
}

describe('the pseudo-locale', () => {
  const { t } = pseudoWords();
  it('brackets a message and leaves its slots', () => expect(t('people.seen', { when: 'today' })).toMatch(/^\[!!! .*today.*~ !!!\]$/));
  it('is four tenths longer', () => expect(t('waiting.title').length).toBeGreaterThanOrEqual(Math.ceil('Waiting'.length * 1.4)));
  it('keeps plurals', () => expect(t('unit.hour.long', { n: 1 })).not.toBe(t('unit.hour.long', { n: 2 })));
  it('is taken off, one inside another', () => expect(unspoken('[!!! a [!!! b !!!] c !!!] left [!!! d !!!]')).toBe('left'));
});

describe('every word of the gallery comes from the table', () => {
  it.each(states)('$name', ({ name, render: drawn }) => {
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(<OurPage words={pseudoWords()}>{drawn()}</OurPage>, root);
    // A state that is no whole page has its own name as its heading.
    expect([...new Set(unspokenIn(root))].filter((text) => !name.includes(text.trim()))).toEqual([]);
  });
});
