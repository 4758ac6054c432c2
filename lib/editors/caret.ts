import type { Span } from './plan';
import { pointAt, readEditor, selectedOffsets } from './read-back';
import { endOf, focusedIn, isField, rangeIn, select, startOf } from './selection';
import { settle } from './settle';
import type { SavedSelection } from './track-editors';

/** Gives the editor the focus and the selection it had; without one, the caret goes to the end of an editor that has none. */
export async function takeFocus(editor: HTMLElement, saved: SavedSelection | undefined): Promise<void> {
  const page = editor.ownerDocument;
  const hasCaret = isField(editor) || rangeIn(editor) !== undefined; // Slate takes it away when it draws
  if (!saved && hasCaret && focusedIn(page) === editor && page.hasFocus()) return;
  await settle(editor, () => {
    const hadCaret = isField(editor) ? editor.selectionEnd !== 0 : hasCaret; // focus() makes one, at the start
    editor.focus({ preventScroll: true });
    if (saved?.offsets) restore(editor, saved, saved.offsets);
    else if (!hadCaret) selectOffsets(editor, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  });
}

function restore(editor: HTMLElement, { editor: then, range }: SavedSelection, { start, end }: { start: number; end: number }): void {
  if (range && then === editor && editor.contains(range.commonAncestorContainer)) {
    select(editor, startOf(range), endOf(range));
    const restored = selectedOffsets(editor);
    if (restored?.start === start && restored.end === end) return;
  }
  selectOffsets(editor, start, end);
}

/** Extends the selection backwards over so many UTF-16 units before the caret, to have them replaced. */
export async function selectBefore(editor: HTMLElement, length: number): Promise<void> {
  const selected = selectedOffsets(editor);
  if (!selected) return;
  const range = rangeIn(editor);
  await settle(editor, () => {
    if (range && range.endContainer.nodeType === Node.TEXT_NODE && range.endOffset >= length)
      select(editor, [range.endContainer, range.endOffset - length], endOf(range)); // exactly there, whatever else has the same offset
    else selectOffsets(editor, Math.max(0, selected.end - length), selected.end);
  });
}

/** Selects a part of the text, to have it replaced. */
export const selectSpan = (editor: HTMLElement, { start, end }: Span): Promise<void> => settle(editor, () => selectOffsets(editor, start, end));

/** Where `head` ends in the editor's text, which may hold it with other line breaks and spaces. */
export function offsetBehind(editor: HTMLElement, head: string): number {
  const text = readEditor(editor);
  const composed = head.normalize('NFC'); // Quill 1 keeps letters so
  const kept = [head, composed].find((words) => text.startsWith(words));
  return kept?.length ?? offsetOfSameWords(text, text === text.normalize('NFC') ? composed : head);
}

/**
 * Mastodon opens a reply to several people with all but the first mention selected, to be typed over by those who don't
 * want them; a template is no such wish.
 */
export async function keepMentions(editor: HTMLElement): Promise<void> {
  const selected = selectedOffsets(editor);
  const words = selected && readEditor(editor).slice(selected.start, selected.end);
  if (words && /^(\s*@\S+)+\s*$/.test(words)) await collapseTo(editor, selected.end);
}

export async function collapseTo(editor: HTMLElement, offset: number): Promise<void> {
  const selected = selectedOffsets(editor);
  if (selected?.start !== offset || selected.end !== offset) await settle(editor, () => selectOffsets(editor, offset, offset));
}

/** Where in `text` as many characters that are no white space have passed as `head` has. */
function offsetOfSameWords(text: string, head: string): number {
  let left = head.replace(/\s/g, '').length;
  let offset = 0;
  while (left > 0 && offset < text.length) {
    if (/\S/.test(text.charAt(offset))) left -= 1;
    offset += 1;
  }
  return offset;
}

/**
 * Chromium and Firefox join what a script types to what the person typed just before, and one undo would remove both: a
 * caret that moved away and back ends that run.
 */
export function endTypingRun(editor: HTMLElement): void {
  if (isField(editor)) {
    const { selectionStart, selectionEnd } = editor;
    if (selectionStart === null || editor.value === '') return;
    const elsewhere = selectionStart > 0 ? selectionStart - 1 : 1;
    editor.setSelectionRange(elsewhere, elsewhere);
    editor.setSelectionRange(selectionStart, selectionEnd);
    return;
  }
  const range = rangeIn(editor);
  if (!range) return;
  const [from, to] = [startOf(range), endOf(range)];
  select(editor, [editor, 0]);
  select(editor, from, to);
}

function selectOffsets(editor: HTMLElement, start: number, end: number): void {
  if (isField(editor)) editor.setSelectionRange(Math.min(start, editor.value.length), Math.min(end, editor.value.length));
  else select(editor, pointAt(editor, start), pointAt(editor, end));
}
