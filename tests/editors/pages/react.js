// A controlled field over a store of its own, rendered again every 50 ms: a change that React did not see is reset.
import { createElement, useEffect, useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { noticeUpload, root, show } from './ledger.js';

const store = { value: '' };

function Composer({ tag }) {
  const [, render] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(render, 50);
    return () => clearInterval(timer);
  }, []);
  const change = (event) => {
    store.value = event.target.value;
    render();
  };
  return createElement(
    'div',
    null,
    createElement(tag, { className: 'editor', value: store.value, onChange: change, onPaste: noticeUpload, rows: 6 }),
    createElement('button', { type: 'button', id: 'submit', disabled: store.value.trim() === '' }, 'Post'),
  );
}

createRoot(root).render(createElement(Composer, { tag: window.variant }));
show({ model: () => store.value, editor: () => root.querySelector('.editor') });
