/** @jsxImportSource preact */
// The same in Preact 11, as Phanpy and other clients of Mastodon have it.
import { render } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

function Composer({ tag: Tag, store, told }) {
  const [, draw] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(draw, 50);
    return () => clearInterval(timer);
  }, []);
  const change = (event) => {
    store.value = event.currentTarget.value;
    told(store.value);
    draw();
  };
  return <Tag class="editor" value={store.value} onInput={change} onPaste={noticeUpload} rows={6} />;
}

present((host, variant, told) => {
  const store = { value: '' };
  render(<Composer tag={variant} store={store} told={told} />, host);
  return { model: () => store.value, editor: () => host.querySelector('.editor'), remove: () => render(null, host) };
});
