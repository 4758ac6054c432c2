/** @jsxImportSource react */
// Draft.js 0.11 with decorators for mentions and links, as X uses it.
import { CompositeDecorator, Editor, EditorState } from 'draft-js';
import { useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { ledger } from './ledger.js';
import { present } from './present.js';

const Coloured = ({ offsetKey, children }) => (
  <span data-offset-key={offsetKey} style={{ color: 'blue' }}>
    {children}
  </span>
);
const matching = (pattern) => (block, found) => {
  for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length);
};
const decorator = new CompositeDecorator([
  { strategy: matching(/[#@]\w+/g), component: Coloured },
  { strategy: matching(/https?:\/\/\S+/g), component: Coloured },
]);

function Composer({ store, told }) {
  const [, render] = useReducer((count) => count + 1, 0);
  const change = (next) => {
    store.state = next;
    told(textOf(next));
    render();
  };
  const refuseFiles = (files) => {
    if (files.length > 0) ledger.uploads += 1;
    return 'handled';
  };
  return <Editor editorState={store.state} onChange={change} placeholder="What is happening?!" stripPastedStyles handlePastedFiles={refuseFiles} />;
}

const textOf = (state) => state.getCurrentContent().getPlainText('\n');

present((host, _variant, told) => {
  const store = { state: EditorState.createEmpty(decorator) };
  const root = createRoot(host);
  root.render(<Composer store={store} told={told} />);
  return { model: () => textOf(store.state), editor: () => host.querySelector('.public-DraftEditor-content'), remove: () => root.unmount() };
});
