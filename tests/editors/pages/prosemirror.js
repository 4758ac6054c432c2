// ProseMirror without TipTap: paragraphs, hard breaks and its own history.
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
});
const keys = { 'Mod-z': undo, 'Mod-Shift-z': redo };
const textOf = (document) => document.textBetween(0, document.content.size, '\n', '\n');

present((host, _variant, told) => {
  const view = new EditorView(host, {
    state: EditorState.create({ schema, plugins: [history(), keymap(keys), keymap(baseKeymap)] }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      told(textOf(view.state.doc));
    },
    handlePaste(_view, event) {
      noticeUpload(event);
      return false;
    },
  });
  view.dom.style.whiteSpace = 'pre-wrap';
  return { model: () => textOf(view.state.doc), editor: () => view.dom, remove: () => view.destroy() };
});
