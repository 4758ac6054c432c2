import { defineEditor } from './define-editor';
import { announceInput } from './page-events';

/** Slate. It shows what `execCommand` writes in Chromium without having it in its own state, so there is one way only. */
export const slate = defineEditor({
  id: 'slate',
  matches: (editor) => editor.dataset.slateEditor !== undefined,
  joinsTyping: false,
  ways: [{ by: 'replacement', run: (editor, text) => announceInput(editor, 'insertReplacementText', text) }],
  takeBack: (editor) => void announceInput(editor, 'historyUndo'),
});
