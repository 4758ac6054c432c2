import { defineEditor } from './define-editor';
import { announceInput, pasteInto } from './page-events';
import { readEditor, selectedOffsets } from './read-back';

/** Boxes for code, where no words of ours belong; CodeMirror also shows text that is not in its own state. */
const codeEditors = '.cm-content';

/** A contenteditable element without an engine that we know. It may handle pastes itself, so it is asked first. */
export const plain = defineEditor({
  id: 'plain',
  matches: (editor) => editor.isContentEditable && !editor.matches(codeEditors),
  joinsTyping: true,
  ways: [
    { by: 'paste', run: (editor, text) => pasteInto(editor, text) || announceInput(editor, 'insertFromPaste', text) },
    { by: 'typing', run: typeInto },
  ],
  takeBack: (editor) => void editor.ownerDocument.execCommand('undo'),
});

function typeInto(editor: HTMLElement, text: string): boolean {
  if (replacesWholeLastLine(editor)) editor.ownerDocument.execCommand('delete');
  return editor.ownerDocument.execCommand('insertText', false, text);
}

/** Firefox 153 eats the newline before a fully selected last line of a plaintext-only element when text replaces it. */
function replacesWholeLastLine(editor: HTMLElement): boolean {
  const selected = 'wrappedJSObject' in window && editor.contentEditable === 'plaintext-only' ? selectedOffsets(editor) : undefined;
  if (!selected || selected.start === selected.end) return false;
  const text = readEditor(editor);
  return text.charAt(selected.start - 1) === '\n' && selected.end >= text.length;
}
