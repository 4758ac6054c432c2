import { defineEditor } from './define-editor';
import { announceInput, pasteInto } from './page-events';
import { focusedIn } from './selection';

/** Quill 1.3 (LinkedIn's older pages) and Quill 2. Only ever by paste: Quill takes out again what it did not write itself. */
export const quill = defineEditor({
  id: 'quill',
  matches: (editor) => editor.classList.contains('ql-editor'),
  joinsTyping: false,
  ways: [{ by: 'paste', run: (editor, text) => pasteInto(editor, text) || fillBin(editor, text) }],
  // Quill 1 does not hear it: there only the person's own Ctrl+Z takes an insertion back.
  takeBack: (editor) => void announceInput(editor, 'historyUndo'),
});

/**
 * Quill 1 does not look at what is pasted: it moves the focus into a hidden box, lets the browser paste there, and reads
 * that a millisecond later. It composes letters (NFC) but would count the caret in the old length.
 */
function fillBin(editor: HTMLElement, text: string): boolean {
  const bin = focusedIn(editor.ownerDocument);
  if (!bin?.classList.contains('ql-clipboard')) return false;
  const words = editor.ownerDocument.createElement('span');
  words.style.whiteSpace = 'pre-wrap'; // else Quill folds spaces and lines
  words.append(text.normalize('NFC').replace(/\n$/, '\n\n')); // it takes one line break off the end
  bin.replaceChildren(words);
  return true;
}
