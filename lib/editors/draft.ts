import { defineEditor } from './define-editor';
import { pasteInto } from './page-events';

/**
 * Draft.js 0.11, as X has it. Only ever by paste: line breaks through `execCommand` come out garbled, and in an empty editor
 * it takes the page's whole React root down. Nothing but the person's own Ctrl+Z takes an insertion back.
 */
export const draft = defineEditor({
  id: 'draft',
  matches: (editor) => editor.querySelector('[data-contents]') !== null,
  joinsTyping: false,
  ways: [{ by: 'paste', run: (editor, text) => pasteInto(editor, text) }],
});
