/** @jsxImportSource react */
// A field controlled by React 18 over a store of its own, rendered again every 50 ms: a change that React did not see is reset.
import { useEffect, useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

function Composer({ tag: Tag, store, told }) {
  const [, render] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(render, 50);
    return () => clearInterval(timer);
  }, []);
  const change = (event) => {
    store.value = event.target.value;
    told(store.value);
    render();
  };
  return <Tag className="editor" value={store.value} onChange={change} onPaste={noticeUpload} rows={6} />;
}

present((host, variant, told) => {
  const store = { value: '' };
  const root = createRoot(host);
  root.render(<Composer tag={variant} store={store} told={told} />);
  return { model: () => store.value, editor: () => host.querySelector('.editor'), remove: () => root.unmount() };
});
