import type { Page } from 'playwright-core';

/** A node as Chromium's protocol tells it, closed shadow roots included. */
interface Node {
  backendNodeId: number;
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
  contentDocument?: Node;
}

/** An element inside one of our closed roots. `within` are the attributes of the page's elements around its host, nearest first. */
export interface Inside {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  backendNodeId: number;
  within: Record<string, string>[];
}

const attributesOf = (node: Node): Record<string, string> => {
  const pairs: Record<string, string> = {};
  for (let at = 0; at < (node.attributes?.length ?? 0); at += 2) pairs[node.attributes?.[at] ?? ''] = node.attributes?.[at + 1] ?? '';
  return pairs;
};

const textOf = (node: Node): string => (node.nodeType === 3 ? node.nodeValue : node.nodeName === 'STYLE' ? '' : (node.children ?? []).map(textOf).join(''));

/** Every element inside closed shadow roots of a page, which no script of the page can see. */
export async function insideClosedRoots(page: Page): Promise<Inside[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const found: Inside[] = [];
    const walk = (node: Node, around: Record<string, string>[], isInside: boolean) => {
      const attributes = attributesOf(node);
      if (isInside && node.nodeType === 1)
        found.push({ tag: node.nodeName.toLowerCase(), attributes, text: textOf(node), backendNodeId: node.backendNodeId, within: around });
      const within = isInside || node.nodeType !== 1 ? around : [{ tag: node.nodeName.toLowerCase(), ...attributes }, ...around];
      for (const child of node.children ?? []) walk(child, within, isInside);
      for (const shadow of node.shadowRoots ?? []) walk(shadow, within, isInside || shadow.shadowRootType === 'closed');
    };
    walk(root, [], false);
    return found;
  } finally {
    await session.detach();
  }
}

/** The chips in a page, by their accessible names. */
export const chipsIn = async (page: Page): Promise<Inside[]> =>
  (await insideClosedRoots(page)).filter(({ tag, attributes }) => tag === 'button' && attributes.class?.split(' ').includes('chip'));

/** Waits until an element inside a closed root is there: a button by its name or text, anything by its text. */
export async function waitInside(page: Page, matches: (inside: Inside) => boolean, what = 'element in a closed root'): Promise<Inside> {
  for (const start = Date.now(); Date.now() - start < 15_000; await page.waitForTimeout(50)) {
    const found = (await insideClosedRoots(page)).find(matches);
    if (found) return found;
  }
  const there = (await insideClosedRoots(page))
    .filter(({ tag }) => tag === 'button' || tag === 'p')
    .map(({ tag, text, attributes }) => `${tag}: ${attributes['aria-label'] ?? text}`);
  throw new Error(`Not found: ${what}. There are: ${there.slice(0, 60).join(' | ')}`);
}

/** A real mouse press in the middle of an element inside a closed root. */
export async function pressInside(page: Page, inside: Inside): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.getDocument', { depth: 0 });
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: inside.backendNodeId });
    const { model } = (await session.send('DOM.getBoxModel', { backendNodeId: inside.backendNodeId })) as { model: { border: number[] } };
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.border;
    await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
  } finally {
    await session.detach();
  }
}

/** Waits for a button inside a closed root and presses it; a chip may be drawn anew in between, then the new one is pressed. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const button = await waitInside(page, isButton(name), `button ${name}`);
    try {
      return await pressInside(page, button);
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

export const isButton =
  (name: string | RegExp) =>
  ({ tag, attributes, text }: Pick<Inside, 'tag' | 'attributes' | 'text'>): boolean => {
    const called = attributes['aria-label'] ?? text.trim();
    return tag === 'button' && (typeof name === 'string' ? called === name : name.test(called));
  };
