import type { OpenComposer, Sent } from './watch-composer';

/** Where words belong: the post that they answer, or the page (its address) on which something new is written. */
export interface Place {
  post: string | undefined;
  page: string;
}

/** What stands in a box; `writing` names this act of writing. `left`: the person left the box or the page. */
export interface Typed extends Place {
  writing: string;
  text: string;
  at: number;
  left: boolean;
}

/** At most so much typing is lost, in milliseconds, and the way to the background. */
const pause = 350;
/** A box that stays empty for so long was emptied on purpose. */
const longEmpty = 10_000;
/** A box that is empty so soon after Enter was sent with it: networks without a button for comments. */
const enterCounts = 20_000;
/** A form's own submission leaves the page within this time. */
const submitCounts = 10_000;

/** Engines prevent the native `input`; pictures of emoji come with a click, templates with a paste. */
const signs = ['beforeinput', 'input', 'keyup', 'compositionend', 'paste', 'drop', 'cut', 'click'] as const;

interface Writing extends Place {
  writing: string;
  editor: HTMLElement;
  /** What stood there when the focus came: nothing that the person typed. */
  before: string;
  /** As told last; `undefined`: nothing yet. */
  told: { text: string; left: boolean } | undefined;
  emptied: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Tells what is typed in the network's own composers while it is typed, at once when the box or the page is left, and when the
 * words need no keeping any more: sent, or taken out by the person. It only reads.
 */
export function guardWords({
  document,
  at: openAt,
  readEditor,
  newWriting,
  keep,
  drop,
  until,
}: {
  document: Document;
  /** The composer that holds this element, as it stands now. */
  at(element: Element): OpenComposer | undefined;
  readEditor(editor: HTMLElement): string;
  newWriting(): string;
  keep(typed: Typed): void;
  drop(words: Place & { writing: string }): void;
  until: AbortSignal;
}): {
  focused(open: OpenComposer): void;
  sent(sent: Sent): void;
  /** Where words of this composer belong now. */
  placeOf(open: OpenComposer): Place;
  /** Words of an earlier writing were brought back into this editor: what is typed there from now on goes on with them. */
  goOn(editor: HTMLElement, earlier: { writing: string; text: string }): void;
} {
  const writings = new WeakMap<HTMLElement, Writing>();
  let current: Writing | undefined;
  let hasBegun = false;
  let due: ReturnType<typeof setTimeout> | undefined;
  let entered = Number.NEGATIVE_INFINITY;
  let submitted = Number.NEGATIVE_INFINITY;
  const { defaultView: window } = document;

  const placeOf = ({ post }: OpenComposer): Place => ({ post, page: document.location.href });
  const begin = (open: OpenComposer, before: string): Writing => ({
    ...placeOf(open),
    writing: newWriting(),
    editor: open.editor,
    before,
    told: undefined,
    emptied: undefined,
  });
  const forget = (writing: Writing) => {
    clearTimeout(writing.emptied);
    if (writing.told) drop(writing);
    writing.told = undefined;
  };
  /** Other words in the same box, or the same ones for another post: Mastodon's one box does both. */
  const renewed = (writing: Writing, text: string): Writing => {
    const open = writing.editor.isConnected ? openAt(writing.editor) : undefined;
    if (!open) return writing;
    if (writing.told === undefined) return Object.assign(writing, placeOf(open));
    if (open.post === undefined || open.post === writing.post) return writing;
    if (text.includes(writing.told.text)) forget(writing);
    clearTimeout(writing.emptied);
    const next = begin(open, '');
    writings.set(writing.editor, next);
    return next;
  };
  const onEmpty = (writing: Writing) => {
    // An editor without a place in the page was taken down, whatever it reads now.
    if (!writing.told || !writing.editor.isConnected) return;
    if (Date.now() - entered < enterCounts) return forget(writing);
    writing.emptied ??= setTimeout(() => {
      writing.emptied = undefined;
      if (writing.editor.isConnected && isBare(readEditor(writing.editor))) forget(writing);
    }, longEmpty);
  };
  const look = (left: boolean) => {
    clearTimeout(due);
    due = undefined;
    lookAt(left);
    if (!current?.editor.isConnected) current = undefined; // it is held no longer than the page holds it
  };
  const lookAt = (left: boolean) => {
    if (!current) return;
    const text = readEditor(current.editor);
    if (isBare(text)) return onEmpty(current);
    clearTimeout(current.emptied);
    current.emptied = undefined;
    current = renewed(current, text);
    const { told, before } = current;
    if (told ? told.text === text && (told.left || !left) : text === before) return;
    current.told = { text, left };
    keep({ writing: current.writing, post: current.post, page: current.page, text, at: Date.now(), left });
  };
  const soon = () => {
    if (current) due ??= setTimeout(() => look(false), pause);
  };
  const leave = () => {
    if (current && Date.now() - submitted < submitCounts) forget(current);
    else look(true);
  };

  for (const sign of signs) document.addEventListener(sign, soon, { capture: true, signal: until });
  const onKey = (event: KeyboardEvent) => {
    const isSending = event.isTrusted && event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (isSending && current && event.composedPath().includes(current.editor)) entered = Date.now();
  };
  document.addEventListener('keydown', onKey, { capture: true, signal: until });
  document.addEventListener('focusout', () => look(true), { capture: true, signal: until });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && look(true), { signal: until });
  window?.addEventListener('pagehide', leave, { signal: until });
  // After the page's own listeners: most of them prevent it and send by themselves.
  const onSubmit = (event: Event) => {
    const form = event.target as Node;
    if (event.isTrusted && !event.defaultPrevented && current && form.contains(current.editor)) submitted = Date.now();
  };
  window?.addEventListener('submit', onSubmit, { signal: until });
  until.addEventListener('abort', () => look(true));

  return {
    placeOf,
    focused(open) {
      if (current && current.editor !== open.editor) look(true);
      const isFirst = !hasBegun;
      hasBegun = true;
      current = writings.get(open.editor);
      if (current) return;
      // The first focus comes a moment late, with this script: what stands there by then was typed meanwhile.
      current = begin(open, isFirst ? '' : readEditor(open.editor));
      writings.set(open.editor, current);
    },
    goOn(editor, { writing, text }) {
      const now = writings.get(editor);
      if (now) Object.assign(now, { writing, told: { text, left: true } });
    },
    sent({ editor }) {
      const writing = writings.get(editor);
      if (!writing) return;
      clearTimeout(due);
      due = undefined;
      forget(writing);
      writings.delete(editor);
      if (current !== writing) return;
      const open = editor.isConnected ? openAt(editor) : undefined;
      current = open && begin(open, '');
      if (current) writings.set(editor, current);
    },
  };
}

/** Nothing, or only the names that a network puts at the start of a reply by itself. */
export const isBare = (text: string): boolean => /^(?:\s*@\S+)*\s*$/.test(text);
