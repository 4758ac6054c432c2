import type { Page } from 'puppeteer-core';
import { type Inside, isButton } from './closed-roots.ts';

/** An element inside one of our closed roots in Firefox; `sharedId` is WebDriver BiDi's handle of it. */
export type FirefoxInside = Omit<Inside, 'backendNodeId'> & { sharedId: string };

/** A node as WebDriver BiDi tells it (https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue). */
interface Node {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: Node[];
    mode?: 'open' | 'closed';
    shadowRoot?: Node | null;
  };
}

/** What puppeteer keeps to itself: its connection, and the protocol's name of a page. */
interface Connected {
  connection: { send(method: string, params: object): Promise<{ result: { type: string; result: unknown } }> };
}
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Calls a function in the page's own world; arguments may be elements of closed roots, by their handles. */
async function call(page: Page, functionDeclaration: string, rest: object): Promise<unknown> {
  const { connection } = page.browser() as unknown as Connected;
  const { result } = await connection.send('script.callFunction', { functionDeclaration, target: { context: contextOf(page) }, awaitPromise: false, ...rest });
  if (result.type !== 'success') throw new Error(`The page threw: ${JSON.stringify(result).slice(0, 400)}`);
  return result.result;
}

/** The middle of an element as the window sees it now, scrolled into view. */
async function middleOf(page: Page, { sharedId }: FirefoxInside): Promise<{ x: number; y: number }> {
  const read = `(element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return JSON.stringify({ x: left + width / 2, y: top + height / 2 });
  }`;
  const { value } = (await call(page, read, { arguments: [{ sharedId }] })) as { value: string };
  return JSON.parse(value) as { x: number; y: number };
}

const textOf = ({ value }: Node): string => (value?.nodeType === 3 ? (value.nodeValue ?? '') : value?.localName === 'style' ? '' : (value?.children ?? []).map(textOf).join(''));

/** Every element inside closed shadow roots of a page, which no script of the page can see. */
export async function insideClosedRoots(page: Page): Promise<FirefoxInside[]> {
  const root = (await call(page, '() => document.documentElement', { serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' } })) as Node;
  const found: FirefoxInside[] = [];
  const walk = (node: Node, around: Record<string, string>[], isInside: boolean) => {
    const { value, sharedId } = node;
    if (!value) return;
    const { attributes = {}, localName: tag = '' } = value;
    if (isInside && value.nodeType === 1 && sharedId) found.push({ tag, attributes, text: textOf(node), sharedId, within: around });
    const within = isInside || value.nodeType !== 1 ? around : [{ tag, ...attributes }, ...around];
    for (const child of value.children ?? []) walk(child, within, isInside);
    if (value.shadowRoot) walk(value.shadowRoot, within, isInside || value.shadowRoot.value?.mode === 'closed');
  };
  walk(root, [], false);
  return found;
}

/** The chips in a page, by their accessible names. */
export const chipsIn = async (page: Page): Promise<FirefoxInside[]> => (await insideClosedRoots(page)).filter(isChip);

const isChip = ({ tag, attributes }: FirefoxInside): boolean => tag === 'button' && attributes.class?.split(' ').includes('chip') === true;

/** Waits until an element inside a closed root is there. */
export async function waitInside(page: Page, matches: (inside: FirefoxInside) => boolean, what = 'element in a closed root'): Promise<FirefoxInside> {
  for (const start = Date.now(); Date.now() - start < 30_000; await pause(100)) {
    const found = (await insideClosedRoots(page)).find(matches);
    if (found) return found;
  }
  const there = (await insideClosedRoots(page)).map(({ tag, text, attributes }) => `${tag}: ${attributes['aria-label'] ?? text}`);
  throw new Error(`Not found: ${what}. There are: ${there.slice(0, 60).join(' | ')}`);
}

/** A real mouse press in the middle of an element inside a closed root. */
export async function pressInside(page: Page, inside: FirefoxInside): Promise<void> {
  const { x, y } = await middleOf(page, inside);
  await page.mouse.click(x, y);
}

/** Waits for a button inside a closed root and presses it. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await pressInside(page, await waitInside(page, isButton(name), `button ${name}`));
}

export const pause = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length));
