import { isField, rangeIn, startOf } from './selection';
import { mapText } from './text-map';

const code = 'code, pre';

/** The text from the editor's start to its caret. `undefined`: something is selected, or no caret stands in it. */
export function textBeforeCaret(editor: HTMLElement): string | undefined {
  if (isField(editor)) return editor.selectionStart === editor.selectionEnd ? editor.value.slice(0, editor.selectionStart ?? 0) : undefined;
  const range = rangeIn(editor);
  return range?.collapsed ? mapText(editor, startOf(range)).text : undefined;
}

/** Whether the caret stands in a piece of code within a rich editor. */
export function isCaretInCode(editor: HTMLElement): boolean {
  const at = isField(editor) ? undefined : rangeIn(editor)?.startContainer;
  const element = at?.nodeType === Node.ELEMENT_NODE ? (at as Element) : at?.parentElement;
  const piece = element?.closest(code);
  return piece != null && editor.contains(piece);
}
