import { defineEditor } from './define-editor';
import { announceInput, pasteInto } from './page-events';

/** ProseMirror and what is built on it, such as TipTap (Bluesky, LinkedIn's newer pages). */
export const prosemirror = defineEditor({
  id: 'prosemirror',
  matches: (editor) => editor.classList.contains('ProseMirror'),
  joinsTyping: false,
  ways: [{ by: 'paste', run: (editor, text) => pasteInto(editor, text, clipboardHtml(text)) }],
  takeBack: (editor) => void announceInput(editor, 'historyUndo'),
});

/**
 * ProseMirror's own clipboard form. Plain text alone would lose blank lines; `data-pm-slice` keeps spaces as they are,
 * skips the paste rules that read Markdown, and joins the first and last line to what stands around the caret.
 */
const clipboardHtml = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => `<p${index === 0 ? ' data-pm-slice="1 1 []"' : ''} style="white-space:pre-wrap">${escapeHtml(line) || '<br>'}</p>`)
    .join('');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
