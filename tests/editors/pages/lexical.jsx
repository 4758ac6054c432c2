/** @jsxImportSource react */
// Lexical 0.52: in React with rich text ("rich") and plain text ("plain"), and by hand without a framework ("vanilla").
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { createRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LexicalBox, textOf } from '../../support/sites/shared/lexical-box';
import { createSubmit, root, show } from './ledger.js';

function Composer({ box, plain }) {
  const [text, setText] = useState('');
  const countUpload = () => {
    window.stage.ledger.uploads += 1;
  };
  return (
    <>
      <LexicalBox ref={box} ariaLabel="Write a comment" placeholder="Write a comment…" onText={setText} onFiles={countUpload} plain={plain} />
      <button type="button" id="submit" disabled={text.trim() === ''}>
        Post
      </button>
    </>
  );
}

function showReact(plain) {
  const box = createRef();
  createRoot(root).render(<Composer box={box} plain={plain} />);
  show({ model: () => box.current.text(), editor: () => box.current?.element() });
}

export function showVanilla(host) {
  const setSubmit = createSubmit();
  const element = Object.assign(document.createElement('div'), { contentEditable: 'true', className: 'editor' });
  element.style.whiteSpace = 'pre-wrap';
  host.append(element);
  const editor = createEditor({
    namespace: 'vanilla',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const model = () => editor.getEditorState().read(textOf);
  editor.registerUpdateListener(() => setSubmit(model()));
  show({ model, editor: () => element });
}

if (window.variant === 'vanilla') showVanilla(root);
else if (window.variant) showReact(window.variant === 'plain');
