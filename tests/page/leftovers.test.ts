// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { removeLeftovers, stillThere } from '../../lib/page/leftovers';

const roots = new WeakMap<Element, ShadowRoot>();
const open = (element: HTMLElement) => roots.get(element) ?? null;
const ours = {
  isOurs: (root: ShadowRoot) => root.querySelector('.chip, .card') !== null,
  wordsIn: (root: ShadowRoot) => root.querySelector('textarea')?.value ?? '',
};

/** An element with a closed root, which only its own extension can open. */
function withRoot(inside: string): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = inside;
  roots.set(host, root);
  return host;
}

beforeEach(() => document.body.replaceChildren());

it('removes hosts of ours, wherever they hang, and tells how many', () => {
  document.body.innerHTML = '<main><article>Words</article></main><div></div>';
  const before = document.body.innerHTML;
  document.querySelector('article')?.append(withRoot('<button class="chip"></button>'));
  document.body.append(withRoot('<button class="chip"></button>'));
  expect(removeLeftovers(document, open, ours)).toEqual({ removed: 2, words: [] });
  expect(document.body.innerHTML).toBe(before);
});

it('leaves the roots of the page and of other extensions, and whatever has children', () => {
  const theirs = withRoot('<p>Not ours</p>');
  const full = withRoot('<button class="chip"></button>');
  full.append('Words of the page');
  document.body.append(theirs, full);
  expect(removeLeftovers(document, open, ours)).toEqual({ removed: 0, words: [] });
  expect([theirs.isConnected, full.isConnected]).toEqual([true, true]);
});

it('leaves what a copy that still runs answers for, for the person to close', () => {
  const host = withRoot('<div class="card">Kept by its own copy</div>');
  roots.get(host)?.addEventListener(stillThere, (event) => event.preventDefault());
  document.body.append(host);
  expect(removeLeftovers(document, open, ours)).toEqual({ removed: 0, words: [] });
  expect(host.isConnected).toBe(true);
});

it('hands over what was typed where its copy is dead', () => {
  document.body.append(withRoot('<div class="card"><textarea>Thank you, Ana</textarea></div>'));
  expect(removeLeftovers(document, open, ours)).toEqual({ removed: 1, words: ['Thank you, Ana'] });
});

it('asks within the root only: the page hears nothing', () => {
  const heard: string[] = [];
  for (const target of [window, document]) target.addEventListener(stillThere, ({ type }) => heard.push(type), true);
  document.body.append(withRoot('<button class="chip"></button>'));
  removeLeftovers(document, open, ours);
  expect(heard).toEqual([]);
});
