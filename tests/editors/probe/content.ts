import { insert, readEditor, trackEditors } from '../../../lib/editors';
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
  const saved = tracker().last();
  const editor = question.last ? findEditor(page()) : (saved?.editor ?? findEditor(page()));
  if (!editor) return 'no editor';
  const { text, cursor, replaceBefore } = question;
  return told(editor, await insert(editor, text, { at: question.saved ? saved : undefined, cursor, replaceBefore }));
}

/** As JSON can hold it: whether the words stand in another editor than they were meant for. */
function told(editor: HTMLElement, answer: Awaited<ReturnType<typeof insert>>): unknown {
  if (!answer.ok) return answer;
  const { editor: standing, ...value } = answer.value;
  return { ok: true, value: { ...value, ...(standing !== editor && { moved: true }) } };
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
