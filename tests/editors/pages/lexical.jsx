/** @jsxImportSource react */
// Lexical 0.52: in React with rich text ("rich") and plain text ("plain"), and by hand without a framework ("vanilla").
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { LexicalBox, textOf } from '../../support/sites/shared/lexical-box';
import { ledger } from './ledger.js';
import { present } from './present.js';

const countUpload = () => {
  ledger.uploads += 1;
};

function mountReact(host, variant, told) {
  const box = createRef();
  const root = createRoot(host);
  root.render(
    <LexicalBox ref={box} ariaLabel="Write a comment" placeholder="Write a comment…" onText={told} onFiles={countUpload} plain={variant === 'plain'} />,
  );
  return { model: () => box.current.text(), editor: () => box.current?.element(), remove: () => root.unmount() };
}

function mountVanilla(host, told) {
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
  editor.registerUpdateListener(() => told(model()));
  return { model, editor: () => element, remove: () => editor.setRootElement(null) };
}

present((host, variant, told) => (variant === 'vanilla' ? mountVanilla(host, told) : mountReact(host, variant, told)));
