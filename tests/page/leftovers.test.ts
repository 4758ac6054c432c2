// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { removeLeftovers } from '../../lib/page/leftovers';

const roots = new WeakMap<Element, ShadowRoot>();
const open = (element: HTMLElement) => roots.get(element) ?? null;
const isOurs = (root: ShadowRoot) => root.querySelector('.chip') !== null;

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
  expect(removeLeftovers(document, open, isOurs)).toBe(2);
  expect(document.body.innerHTML).toBe(before);
});

it('leaves the roots of the page and of other extensions, and whatever has children', () => {
  const theirs = withRoot('<p>Not ours</p>');
  const full = withRoot('<button class="chip"></button>');
  full.append('Words of the page');
  document.body.append(theirs, full);
  expect(removeLeftovers(document, open, isOurs)).toBe(0);
  expect([theirs.isConnected, full.isConnected]).toEqual([true, true]);
});
