/** @jsxImportSource react */
// Slate 0.146 with its own history, a paragraph a line.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

const empty = () => [{ type: 'paragraph', children: [{ text: '' }] }];
const textOf = (editor) => editor.children.map((node) => Node.string(node)).join('\n');

function Composer({ editor, told }) {
  const [value] = useState(empty);
  return (
    <Slate editor={editor} initialValue={value} onChange={() => told(textOf(editor))}>
      <Editable placeholder="Write…" onPaste={noticeUpload} />
    </Slate>
  );
}

present((host, _variant, told) => {
  const editor = withHistory(withReact(createEditor()));
  const root = createRoot(host);
  root.render(<Composer editor={editor} told={told} />);
  return { model: () => textOf(editor), editor: () => host.querySelector('[data-slate-editor]'), remove: () => root.unmount() };
});
