// Draft.js 0.11 with decorators for mentions and links, as X uses it.
import { CompositeDecorator, Editor, EditorState } from 'draft-js';
import { Component, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { root, show } from './ledger.js';

const Coloured = ({ offsetKey, children }) => createElement('span', { 'data-offset-key': offsetKey, style: { color: 'blue' } }, children);
const matching = (pattern) => (block, found) => {
  for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length);
};
const decorator = new CompositeDecorator([
  { strategy: matching(/[#@]\w+/g), component: Coloured },
  { strategy: matching(/https?:\/\/\S+/g), component: Coloured },
]);
let state = EditorState.createEmpty(decorator);
const model = () => state.getCurrentContent().getPlainText('\n');

class Composer extends Component {
  render() {
    const change = (next) => {
      state = next;
      this.forceUpdate();
    };
    const refuseFiles = (files) => {
      if (files.length > 0) window.stage.ledger.uploads += 1;
      return 'handled';
    };
    return createElement(
      'div',
      null,
      createElement(Editor, {
        editorState: state,
        onChange: change,
        placeholder: 'What is happening?!',
        stripPastedStyles: true,
        handlePastedFiles: refuseFiles,
      }),
      createElement('button', { type: 'button', id: 'submit', disabled: model().trim() === '' }, 'Post'),
    );
  }
}
createRoot(root).render(createElement(Composer));
show({ model, editor: () => root.querySelector('.public-DraftEditor-content') });
