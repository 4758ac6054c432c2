import { defineEditor } from './define-editor';
import { type Field, isField } from './selection';

/**
 * Textareas and text inputs, also those that React, Preact or others control. `execCommand` looks to them like typing; an
 * assignment to `value` would be hidden from React's value tracker and would empty the undo history.
 */
export const field = defineEditor({
  id: 'field',
  matches: isField,
  joinsTyping: true,
  ways: [
    { by: 'typing', run: (editor, text) => editor.ownerDocument.execCommand('insertText', false, text) },
    { by: 'range text', run: (editor, text) => setRangeText(editor as Field, text) },
  ],
  takeBack: (editor) => void editor.ownerDocument.execCommand('undo'),
});

/** For pages that forbid editing commands. It can't be undone with Ctrl+Z, so it comes second. */
function setRangeText(editor: Field, text: string): boolean {
  const start = editor.selectionStart ?? editor.value.length;
  editor.setRangeText(text, start, editor.selectionEnd ?? start, 'end');
  return editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}
