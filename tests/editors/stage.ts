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

export type Answer = Result<Inserted, InsertProblem>;
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
    /** Set by every editor page (tests/editors/pages/ledger.js). */
    stage: { model(): string; editor(): HTMLElement; ledger: Ledger; canSubmit(): boolean };
    panelAnswer: Promise<Answer>;
  }
}

/** A real browser with an editor page open in it, the extension under test inside, and a person's hands. */
export interface Stage {
  browser: 'chromium' | 'firefox';
  /** `<script of tests/editors/pages>/<variant>`, such as "react/textarea". */
  open(page: string): Promise<void>;
  /** Clicks into the editor. */
  click(): Promise<void>;
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
  evaluate<Value>(run: () => Value | Promise<Value>): Promise<Value>;
  /** Chromium only: an input method holds this text, and then finishes with that. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  pause(milliseconds?: number): Promise<void>;
  close(): Promise<void>;
}

const scripts = ['react.js', 'draft.js', 'tiptap.js', 'lexical.jsx', 'quill.jsx', 'plain.js', 'shadow.js', 'frame.js'];

export async function openStage(browser: Stage['browser']): Promise<Stage> {
  const folder = mkdtempSync(`${tmpdir()}/feedside-editors-`);
  const extension = await buildProbe(browser, folder);
  for (const script of scripts) await buildPage(`${root}tests/editors/pages/${script}`, `${folder}/pages`, script.replace(/\.jsx?$/, ''));
  const server = await servePages(`${folder}/pages`);
  const { page, compose, commit, close } = browser === 'chromium' ? await openChromium(extension, folder) : await openFirefox(extension);
  const pause = (milliseconds = 60) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const press = async (key: string, times = 1) => {
    const [last = '', ...held] = key.split('+').reverse();
    for (const modifier of held) await page.keyboard.down(modifier);
    for (let time = 0; time < times; time += 1) await page.keyboard.press(last);
    for (const modifier of held) await page.keyboard.up(modifier);
    await pause();
  };
  const ask = <Value>(question: Question) => page.evaluate(askProbe, { id: String(Math.random()), question }) as Promise<Value>;
  return {
    browser,
    press,
    ask,
    pause,
    compose,
    commit,
    async open(name) {
      await page.goto(`${server.address}/${name}`);
      await waitFor(() => page.evaluate(() => window.stage?.editor()?.isConnected === true, undefined));
      await ask({ ask: 'track' });
    },
    async click() {
      const { x, y } = await page.evaluate(centreOfEditor, undefined);
      await page.mouse.click(x, y);
      await pause();
    },
    async type(text) {
      await page.keyboard.type(text);
      await pause();
    },
    async panel({ text, cursor, by }) {
      await page.evaluate(() => {
        window.panelAnswer = new Promise((resolve) =>
          addEventListener('probe:answer', (event) => {
            const { id, value } = JSON.parse((event as CustomEvent<string>).detail);
            if (id === 'panel') resolve(value);
          }),
        );
      }, undefined);
      await ask({ ask: 'panel', text, focus: by === 'keyboard', ...(cursor !== undefined && { cursor }) });
      if (by === 'keyboard') {
        await page.keyboard.type('q');
        await page.keyboard.press('Enter');
      } else {
        const { x, y } = await page.evaluate(() => ({ x: innerWidth - 50, y: innerHeight - 20 }), undefined);
        await page.mouse.click(x, y);
      }
      return page.evaluate(() => window.panelAnswer, undefined);
    },
    async model(expected) {
      const read = () => page.evaluate(() => window.stage.model(), undefined);
      await waitFor(async () => expected.includes(await read()), 2000);
      return read();
    },
    canSubmit: () => page.evaluate(() => window.stage.canSubmit(), undefined),
    hasFocus: () => page.evaluate(() => window.stage.editor().matches(':focus'), undefined),
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

/** Serves `/react/textarea` as a page that runs react.js with `window.variant = "textarea"`. */
async function servePages(folder: string) {
  const server = createServer((request, response) => {
    const [, script = '', ...variant] = decodeURI(request.url ?? '').split('/');
    const file = /^[\w.-]+\.js$/.test(script);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
    const style = '.editor, [contenteditable], input, textarea { border: 1px solid; min-height: 80px; width: 500px; padding: 4px }';
    response.end(
      file
        ? readFileSync(`${folder}/${script}`)
        : `<!doctype html><title>editor</title><style>${style}</style><body><div id="root"></div><script>window.variant = ${JSON.stringify(variant.join('/').replace(/^/, script === 'frame' ? '/' : ''))}</script><script type="module" src="/${script}.js"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
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
function centreOfEditor(): { x: number; y: number } {
  const box = window.stage.editor().getBoundingClientRect();
  const frame = document.querySelector('iframe')?.getBoundingClientRect();
  return { x: box.x + box.width / 2 + (frame?.x ?? 0), y: box.y + box.height / 2 + (frame?.y ?? 0) };
}
