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
  connection: { send<Result>(method: string, params: object): Promise<{ result: Result }> };
}
interface Called {
  type: string;
  result: unknown;
}
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Calls a function in the page's own world; arguments may be elements of closed roots, by their handles. */
async function call(page: Page, functionDeclaration: string, rest: object): Promise<unknown> {
  const { connection } = page.browser() as unknown as Connected;
  const { result } = await connection.send<Called>('script.callFunction', {
    functionDeclaration,
    target: { context: contextOf(page) },
    awaitPromise: true,
    ...rest,
  });
  if (result.type !== 'success') throw new Error(`The page threw: ${JSON.stringify(result).slice(0, 400)}`);
  return result.result;
}

/** The middle of an element in the window once it stands still, scrolled away from bars that stick to the window's edges. */
async function middleOf(page: Page, { sharedId }: FirefoxInside): Promise<{ x: number; y: number }> {
  const read = `async (element) => {
    element.scrollIntoView({ block: 'center' });
    const middle = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return JSON.stringify({ x: left + width / 2, y: top + height / 2 });
    };
    for (let before = '', still = 0; still < 5; ) {
      await new Promise(requestAnimationFrame);
      still = middle() === before ? still + 1 : 0;
      before = middle();
    }
    return middle();
  }`;
  const { value } = (await call(page, read, { arguments: [{ sharedId }] })) as { value: string };
  return JSON.parse(value) as { x: number; y: number };
}

const textOf = ({ value }: Node): string =>
  value?.nodeType === 3 ? (value.nodeValue ?? '') : value?.localName === 'style' ? '' : (value?.children ?? []).map(textOf).join('');

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

/** What stands in a field now. */
export const fieldValueOf = async (page: Page, { sharedId }: FirefoxInside): Promise<string> =>
  ((await call(page, '(field) => field.value', { arguments: [{ sharedId }] })) as { value: string }).value;

/** A real mouse press in the middle of an element inside a closed root. */
export async function pressInside(page: Page, inside: FirefoxInside): Promise<void> {
  const { x, y } = await middleOf(page, inside);
  await page.mouse.click(x, y);
}

/** Waits for a button inside a closed root and presses it; one that was drawn anew in between is looked for again. */
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

/**
 * What Firefox does once it knows the keys for one of the extension's: keys from outside go straight to the page and
 * never reach the browser's own window.
 */
export async function runShortcut(page: Page, key: 'J' | 'K' | 'L'): Promise<void> {
  const { connection } = page.browser() as unknown as Connected;
  const { result: tree } = await connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const press = `(key) => document.querySelector('keyset[id^="ext-keyset"] key[key="' + key + '"][modifiers="alt,shift"]').doCommand()`;
  const target = { context: tree.contexts[0]?.context };
  const { result } = await connection.send<Called>('script.callFunction', {
    functionDeclaration: press,
    arguments: [{ type: 'string', value: key }],
    target,
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error('Firefox knows no such shortcut of the extension');
}

const pause = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length));
