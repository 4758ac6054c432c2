import { defineEditor } from './define-editor';
import { htmlLines } from './html-lines';
import { pasteInto } from './page-events';

/** CKEditor 5. Of plain text it makes one paragraph out of a blank line, so several lines come as HTML too. */
export const ckeditor = defineEditor({
  id: 'ckeditor',
  matches: (editor) => editor.classList.contains('ck-content'),
  joinsTyping: false,
  ways: [{ by: 'paste', run: (editor, text) => pasteInto(editor, text, text.includes('\n') ? htmlLines(text) : undefined) }],
});
