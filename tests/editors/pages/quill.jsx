/** @jsxImportSource react */
// Quill 1.3.7 in React as LinkedIn's older pages have it ("1"), and Quill 2 ("2").
import Quill from 'quill';
import { createRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { QuillBox, quillStyle } from '../../support/sites/shared/quill-box';
import { addStyle } from '../../support/sites/shared/site';
import { createSubmit, noticeUpload, root, show } from './ledger.js';

addStyle(quillStyle);

function Composer({ box }) {
  const [text, setText] = useState('');
  return (
    <>
      <QuillBox ref={box} ariaLabel="Text editor for creating content" placeholder="Add a comment…" onText={setText} />
      <button type="button" id="submit" disabled={text.trim() === ''}>
        Post
      </button>
    </>
  );
}

function showFirst() {
  const box = createRef();
  createRoot(root).render(<Composer box={box} />);
  root.addEventListener('paste', noticeUpload);
  show({ model: () => box.current.text(), editor: () => root.querySelector('.ql-editor') });
}

function showSecond() {
  const setSubmit = createSubmit();
  const host = document.createElement('div');
  root.append(host);
  const quill = new Quill(host, { placeholder: 'Add a comment…', modules: { toolbar: false } });
  const model = () => quill.getText().replace(/\n$/, '');
  quill.on('text-change', () => setSubmit(model()));
  quill.root.addEventListener('paste', noticeUpload);
  show({ model, editor: () => quill.root });
}

if (window.variant === '1') showFirst();
else showSecond();
