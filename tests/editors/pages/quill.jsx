/** @jsxImportSource react */
// Quill 1.3.7 in React as LinkedIn's older pages have it ("1"), and Quill 2 ("2").
import Quill from 'quill';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { QuillBox, quillStyle } from '../../support/sites/shared/quill-box';
import { addStyle } from '../../support/sites/shared/site';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

addStyle(quillStyle);

function mountFirst(host, told) {
  const box = createRef();
  const root = createRoot(host);
  root.render(<QuillBox ref={box} ariaLabel="Text editor for creating content" placeholder="Add a comment…" onText={told} />);
  return { model: () => box.current.text(), editor: () => host.querySelector('.ql-editor'), remove: () => root.unmount() };
}

function mountSecond(host, told) {
  const place = document.createElement('div');
  host.append(place);
  const quill = new Quill(place, { placeholder: 'Add a comment…', modules: { toolbar: false } });
  const model = () => quill.getText().replace(/\n$/, '');
  quill.on('text-change', () => told(model()));
  return { model, editor: () => quill.root, remove: () => {} };
}

present((host, variant, told) => {
  host.addEventListener('paste', noticeUpload);
  return variant === '1' ? mountFirst(host, told) : mountSecond(host, told);
});
