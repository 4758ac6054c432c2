import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Inserted, InsertProblem } from '../../lib/editors';
import type { Result } from '../../lib/model/result';
import { launchChromium, launchFirefox } from '../support/browsers.ts';
import { buildPage, root } from '../support/build.ts';
import { buildProbe } from './probe/build.ts';
import type { Question } from './probe/questions.ts';

export type Answer = Result<Pick<Inserted, 'by' | 'truncated'> & { moved?: true }, InsertProblem>;
interface Ledger {
  sent: number;
  scripted: string[];
  uploads: number;
  errors: string[];
}

/** What Playwright's and Puppeteer's pages have in common. */
interface BrowserPage {
  goto(address: string): Promise<unknown>;
  evaluate<Value, Argument = void>(run: (argument: Argument) => Value | Promise<Value>, argument: Argument): Promise<Value>;
  keyboard: { type(text: string): Promise<void>; down(key: string): Promise<void>; up(key: string): Promise<void>; press(key: string): Promise<void> };
  mouse: { click(x: number, y: number): Promise<void> };
}

declare global {
  interface Window {
    /** Set by every editor page (tests/editors/pages/present.js). */
    stage: {
      model(): string;
      editor(): HTMLElement;
      first: { model(): string; editor(): HTMLElement };
      ledger: Ledger;
      canSubmit(): boolean;
      renew(): Promise<void>;
    };
    panelAnswer: Promise<Answer>;
  }
}

/** A real browser with an editor page open in it, the extension under test inside, and a person's hands. */
export interface Stage {
  browser: 'chromium' | 'firefox';
  /**
   * `<script of tests/editors/pages>/<variant>`, such as "react/textarea"; before it "shadow/" (inside two open shadow
   * roots), "frame/" (in a frame) or "pair/" (the second of two). The same page again is not loaded again: its editor is made anew.
   */
  open(page: string): Promise<void>;
  /** Something went wrong in this page: the next `open` loads it again. */
  distrust(): void;
  /** Clicks into the editor, or into the first one of two. */
  click(which?: 'first'): Promise<void>;
  type(text: string): Promise<void>;
  /** Such as "ArrowLeft" or "Control+Shift+z". */
  press(key: string, times?: number): Promise<void>;
  ask<Value = Answer>(question: Question): Promise<Value>;
  /** Opens our own panel, which takes the focus, and uses it with the keyboard or the pointer. */
  panel(options: { text: string; cursor?: number; by: 'keyboard' | 'pointer' }): Promise<Answer>;
  /** The text in the editor's own state, once it is one of those expected or two seconds have passed. */
  model(expected: readonly string[]): Promise<string>;
  canSubmit(): Promise<boolean>;
  hasFocus(): Promise<boolean>;
  ledger(): Promise<Ledger>;
  /** The ways by which words went in since `open`. */
  ways(): Iterable<string>;
  evaluate<Value>(run: () => Value | Promise<Value>): Promise<Value>;
  /** Chromium only: an input method holds this text, and then finishes with that. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const pages = `${root}tests/editors/pages`;
const scripts = [
  'react.jsx',
  'preact.jsx',
  'draft.jsx',
  'lexical.jsx',
  'quill.jsx',
  'prosemirror.js',
  'tiptap.js',
  'slate.jsx',
  'ckeditor.js',
  'plain.js',
  'redrawn.jsx',
  'frame.js',
];

export async function openStage(browser: Stage['browser']): Promise<Stage> {
  const folder = mkdtempSync(`${tmpdir()}/feedside-editors-`);
  const extension = await buildProbe(browser, folder);
  for (const script of scripts) await buildPage(`${pages}/${script}`, `${folder}/pages`, script.replace(/\.jsx?$/, ''));
  const server = await servePages(`${folder}/pages`);
  const { page, compose, commit, close } = browser === 'chromium' ? await openChromium(extension, folder) : await openFirefox(extension);
  const now = { page: '', ways: new Set<string>() };
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const note = <Value>(answer: Value): Value => {
    const { value } = (answer ?? {}) as { value?: { by?: string } };
    if (value?.by) now.ways.add(value.by);
    return answer;
  };
  const askNow = async (question: Question) => note(await page.evaluate(askProbe, { id: String(Math.random()), question }));
  /** Engines have taken over what the person did. */
  const calm = () => page.evaluate(twoFrames, undefined);
  return {
    browser,
    pause,
    async compose(text) {
      await calm();
      await compose(text);
    },
    commit,
    ways: () => now.ways,
    distrust() {
      now.page = '';
    },
    async open(name) {
      if (name === now.page) await page.evaluate(() => window.stage.renew(), undefined);
      else await page.goto(`${server.address}/${name}`);
      Object.assign(now, { page: name, ways: new Set() });
      await waitFor(() => page.evaluate(() => window.stage?.editor()?.isConnected === true, undefined));
      await calm(); // Slate measures and draws once more, and takes the caret away
      await askNow({ ask: 'track' });
    },
    async click(which) {
      const { x, y } = await page.evaluate(centreOfEditor, which);
      await page.mouse.click(x, y);
      await calm();
    },
    type: (text) => page.keyboard.type(text),
    async press(key, times = 1) {
      const [last = '', ...held] = key.split('+').reverse();
      for (const modifier of held) await page.keyboard.down(modifier);
      for (let time = 0; time < times; time += 1) await page.keyboard.press(last);
      for (const modifier of held) await page.keyboard.up(modifier);
    },
    async ask<Value>(question: Question) {
      await calm();
      return (await askNow(question)) as Value;
    },
    async panel({ text, cursor, by }) {
      await calm();
      await page.evaluate(() => {
        window.panelAnswer = new Promise((resolve) =>
          addEventListener('probe:answer', (event) => {
            const { id, value } = JSON.parse((event as CustomEvent<string>).detail);
            if (id === 'panel') resolve(value);
          }),
        );
      }, undefined);
      await askNow({ ask: 'panel', text, focus: by === 'keyboard', ...(cursor !== undefined && { cursor }) });
      if (by === 'keyboard') {
        await page.keyboard.type('q');
        await page.keyboard.press('Enter');
      } else {
        const { x, y } = await page.evaluate(() => ({ x: innerWidth - 50, y: innerHeight - 20 }), undefined);
        await page.mouse.click(x, y);
      }
      return note(await page.evaluate(() => window.panelAnswer, undefined));
    },
    model: (expected) => page.evaluate(modelOnce, expected),
    canSubmit: () => page.evaluate(() => window.stage.canSubmit(), undefined),
    hasFocus: () => page.evaluate(() => window.stage.editor()?.matches(':focus') === true, undefined),
    ledger: () => page.evaluate(() => window.stage.ledger, undefined),
    evaluate: (run) => page.evaluate(run, undefined),
    async close() {
      await close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openChromium(extension: string, folder: string) {
  const chromium = await launchChromium({ extension, profile: `${folder}/profile` });
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  const session = await chromium.context.newCDPSession(page);
  return {
    page: page as unknown as BrowserPage,
    compose: async (text: string) => void (await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })),
    commit: async (text: string) => void (await session.send('Input.insertText', { text })),
    close: chromium.close,
  };
}

async function openFirefox(extension: string) {
  const firefox = await launchFirefox({ extension });
  const page = await firefox.browser.newPage();
  const compose = () => Promise.reject(new Error('Firefox offers no input method to a test'));
  return { page: page as unknown as BrowserPage, compose, commit: compose, close: firefox.close };
}

/** Serves `/react/textarea` as a page that runs react.jsx with `window.variant = "textarea"`. */
async function servePages(folder: string) {
  const server = createServer((request, response) => {
    const { type, body } = answerFor(decodeURI(request.url ?? ''), folder);
    response.setHeader('content-type', type);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const style = '.editor, [contenteditable], input, textarea { border: 1px solid; min-height: 80px; width: 500px; padding: 4px }';

function answerFor(address: string, folder: string): { type: string; body: string | Buffer } {
  const [, place = '', script = '', variant = ''] = /^\/(?:(shadow|pair|frame)\/)?([\w.-]+)(?:\/(.*))?$/.exec(address) ?? [];
  if (script.endsWith('.js')) return { type: 'text/javascript', body: readFileSync(`${folder}/${script}`) };
  const page = place === 'frame' ? { place: '', variant: `/${script}/${variant}`, script: 'frame' } : { place, variant, script };
  const values = `Object.assign(window, ${JSON.stringify({ place: page.place, variant: page.variant })})`;
  const body = `<div id="root"></div><script>${values}</script><script type="module" src="/${page.script}.js"></script>`;
  return { type: 'text/html; charset=utf-8', body: `<!doctype html><title>editor</title><style>${style}</style><body>${body}` };
}

async function waitFor(isSo: () => Promise<boolean>, patience = 10_000): Promise<void> {
  for (const start = Date.now(); Date.now() - start < patience; await new Promise((resolve) => setTimeout(resolve, 20))) if (await isSo()) return;
}

/** Runs in the page. */
function askProbe({ id, question }: { id: string; question: Question }): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener('probe:answer', function heard(event) {
      const answer = JSON.parse((event as CustomEvent<string>).detail);
      if (answer.id !== id) return;
      removeEventListener('probe:answer', heard);
      resolve(answer.value);
    });
    dispatchEvent(new CustomEvent('probe:ask', { detail: JSON.stringify({ id, question }) }));
  });
}

/** Runs in the page. */
const twoFrames = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/** Runs in the page: the text in the editor's own state, once it is one of these or two seconds have passed. */
async function modelOnce(expected: readonly string[]): Promise<string> {
  const start = performance.now();
  while (!expected.includes(window.stage.model()) && performance.now() - start < 2000) await new Promise((resolve) => setTimeout(resolve, 10));
  return window.stage.model();
}

/** Runs in the page. */
function centreOfEditor(which: 'first' | undefined): { x: number; y: number } {
  const box = (which ? window.stage.first.editor() : window.stage.editor()).getBoundingClientRect();
  const frame = document.querySelector('iframe')?.getBoundingClientRect();
  return { x: box.x + box.width / 2 + (frame?.x ?? 0), y: box.y + box.height / 2 + (frame?.y ?? 0) };
}
