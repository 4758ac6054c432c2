import { endOf, isField, type Point, rangeIn, startOf } from './selection';
import { fillers, mapText } from './text-map';

/** The whole text as a person sees it, lines joined by "\n"; non-breaking spaces come as spaces. Uses no layout. */
export const readEditor = (editor: HTMLElement): string => (isField(editor) ? editor.value : mapText(editor).text);

/** Words as `readEditor` will tell them once they stand in this editor, as far as that can be known. */
export const asRead = (editor: HTMLElement, words: string): string => (isField(editor) ? words : words.replace(fillers, '').replaceAll('\u00a0', ' '));

/** Where the selection lies in `readEditor`'s text (UTF-16 offsets); `undefined` when it is not in this editor. */
export function selectedOffsets(editor: HTMLElement): { start: number; end: number } | undefined {
  if (isField(editor)) return { start: editor.selectionStart ?? editor.value.length, end: editor.selectionEnd ?? editor.value.length };
  const range = rangeIn(editor);
  return range && offsetsOf(editor, range);
}

export const offsetsOf = (editor: HTMLElement, range: Range): { start: number; end: number } => ({
  start: mapText(editor, startOf(range)).text.length,
  end: mapText(editor, endOf(range)).text.length,
});

/** The DOM place of an offset in `readEditor`'s text of a rich editor; beyond the end: the end. */
export function pointAt(editor: HTMLElement, offset: number): Point {
  const { points } = mapText(editor);
  return points[Math.min(offset, points.length - 1)] ?? [editor, 0];
}
