import { defineEditor } from './define-editor';
import { htmlLines } from './html-lines';
import { announceInput, pasteInto } from './page-events';

/**
 * ProseMirror and what is built on it, such as TipTap (Bluesky, LinkedIn's newer pages). It gets its own clipboard form:
 * plain text alone would lose blank lines; `data-pm-slice` keeps spaces as they are, skips the paste rules that read
 * Markdown, and joins the first and last line to what stands around the caret.
 */
export const prosemirror = defineEditor({
  id: 'prosemirror',
  matches: (editor) => editor.classList.contains('ProseMirror'),
  joinsTyping: false,
  ways: [{ by: 'paste', run: (editor, text) => pasteInto(editor, text, htmlLines(text, ' data-pm-slice="1 1 []"')) }],
  takeBack: (editor) => void announceInput(editor, 'historyUndo'),
});
