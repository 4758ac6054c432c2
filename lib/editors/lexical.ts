import { defineEditor } from './define-editor';
import { announceInput, pasteInto } from './page-events';

/**
 * Lexical (Facebook, Threads, Instagram's captions, Reddit). It takes a spelling correction's replacement whole, lines and all,
 * and commits it after the current turn. Through `execCommand` it loses every paragraph after the first.
 */
export const lexical = defineEditor({
  id: 'lexical',
  matches: (editor) => editor.dataset.lexicalEditor !== undefined,
  joinsTyping: false,
  ways: [
    { by: 'replacement', run: (editor, text) => announceInput(editor, 'insertReplacementText', text) },
    { by: 'paste', run: (editor, text) => pasteInto(editor, text) },
  ],
  takeBack: (editor) => void announceInput(editor, 'historyUndo'),
});
