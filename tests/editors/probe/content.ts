import { createStops, insert, readEditor, type Stops, trackEditors } from '../../../lib/editors';
import { createExpander, type Expander, type ListView, matchShortcuts } from '../../../lib/expansion';
import { createShield } from '../../../lib/page/shield';
import type { Question } from './questions';

/**
 * The test's own content script: lib/editors as an extension runs it, in the isolated world. Asked by events whose detail
 * is JSON, since the tests can only speak to the page.
 */
const stopped = new AbortController();
const page = () => document.querySelector('iframe')?.contentDocument ?? document;
const trackers = new WeakMap<Document, ReturnType<typeof trackEditors>>();

function tracker() {
  const known = trackers.get(page()) ?? trackEditors(stopped.signal, page());
  trackers.set(page(), known);
  return known;
}

const shield = createShield(window, stopped.signal);
const shields = new WeakMap<Window, ReturnType<typeof createShield>>([[window, shield]]);
const expanding: { expander?: Expander; until: AbortController; stops: Stops | undefined; view: ListView | undefined; done: number } = {
  until: new AbortController(),
  stops: undefined,
  view: undefined,
  done: 0,
};

/** Guards the editor of the page, as the extension guards each one that gets the focus. */
function expand({ templates, key = 'tab', prefix = '/', drawn = false, slow = 0 }: Question & { ask: 'expand' }): boolean {
  const view = page().defaultView ?? window;
  const own = shields.get(view) ?? createShield(view, stopped.signal);
  shields.set(view, own);
  const rows = templates.map(({ shortcut, text }) => ({ id: shortcut, name: shortcut, shortcut, start: text }));
  const later = <Value>(value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, slow, value));
  Object.assign(expanding, { stops: undefined, view: undefined, done: 0 });
  const expander = createExpander({
    page: page(),
    rules: () => ({ prefix, key }),
    look: (typed) => later({ rows: matchShortcuts(rows, typed), more: false }),
    fill: (id) => {
      const template = templates.find(({ shortcut }) => shortcut === id);
      return later(template && { text: template.text, cursor: template.cursor ?? template.text.length, stops: template.stops ?? [] });
    },
    draw: drawn
      ? (shown) => {
          expanding.view = shown;
        }
      : undefined,
    stops: {
      now: () => expanding.stops,
      keep: (stops) => {
        expanding.stops = stops;
      },
    },
    onExpanded: () => {
      expanding.done += 1;
    },
    onRefused: () => undefined,
  });
  expanding.expander = expander;
  expanding.until.abort();
  expanding.until = new AbortController();
  view.addEventListener('pointerdown', () => expander.pressed(), { capture: true, signal: expanding.until.signal });
  const active = page().activeElement;
  if (active) own.guard(active, { takes: expander.takes });
  return active !== null;
}

/** The last editor in the page, looked for in open shadow roots too. Quill's bin for pastes is none. */
const findEditor = (root: ParentNode): HTMLElement | undefined => editorsIn(root).at(-1);

const editorsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.matches('textarea, input, [contenteditable]:not([contenteditable="false"], .ql-clipboard)')) return [element];
    return element.shadowRoot ? editorsIn(element.shadowRoot) : [];
  });

async function answer(question: Question): Promise<unknown> {
  if (question.ask === 'track') return tracker().last() !== undefined;
  if (question.ask === 'read') return readEditor(findEditor(page()) ?? document.body);
  if (question.ask === 'last') return tracker().last()?.offsets;
  if (question.ask === 'panel') return openPanel(question);
  if (question.ask === 'busy') return expanding.expander?.isBusy === true;
  if (question.ask === 'expand') return expand(question);
  if (question.ask === 'shown') return expanding.view && { rows: expanding.view.rows.map(({ id }) => id), active: expanding.view.active ?? null };
  const saved = tracker().last();
  const editor = question.last ? findEditor(page()) : (saved?.editor ?? findEditor(page()));
  if (!editor) return 'no editor';
  const { text, cursor, stops, replaceBefore } = question;
  const inserted = await insert(editor, text, { at: question.saved ? saved : undefined, cursor, stops, replaceBefore });
  if (inserted.ok && inserted.value.carets.length > 1) expanding.stops = createStops(inserted.value.editor, inserted.value.carets);
  return told(editor, inserted);
}

/** As JSON can hold it: whether the words stand in another editor than they were meant for. */
function told(editor: HTMLElement, answer: Awaited<ReturnType<typeof insert>>): unknown {
  if (!answer.ok) return answer;
  const { editor: standing, by, truncated } = answer.value;
  return { ok: true, value: { by, truncated, ...(standing !== editor && { moved: true }) } };
}

/** Our own panel takes the focus into a closed shadow root; Enter there, or a click, inserts. Answers when it is open. */
function openPanel(question: Question & { ask: 'panel' }): string {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; right: 0; bottom: 0';
  const panel = host.attachShadow({ mode: 'closed' });
  const input = document.createElement('input');
  const button = document.createElement('button');
  button.textContent = 'Insert';
  button.style.cssText = 'display: block; width: 100%; height: 40px';
  panel.append(input, button);
  document.documentElement.append(host);
  const go = async () => {
    const at = tracker().last();
    host.remove();
    const editor = at?.editor ?? findEditor(page());
    reply('panel', editor ? told(editor, await insert(editor, question.text, { at, cursor: question.cursor })) : 'no editor');
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Enter') return;
    event.preventDefault(); // else the key's own action lands in the editor that has the focus by then
    void go();
  });
  button.addEventListener('click', () => void go());
  if (question.focus) input.focus();
  return 'open';
}

const reply = (id: string, value: unknown) => dispatchEvent(new CustomEvent('probe:answer', { detail: JSON.stringify({ id, value: value ?? null }) }));

addEventListener('probe:ask', (event) => {
  const { id, question } = JSON.parse((event as CustomEvent<string>).detail) as { id: string; question: Question };
  answer(question).then(
    (value) => reply(id, value),
    (error: unknown) => reply(id, `threw ${String(error)}`),
  );
});
