// Puts an engine's editor into its place in the page; `window.stage` is what the tests ask.
import { emptyLedger, ledger } from './ledger.js';

/**
 * `mount(host, variant, told)` makes one editor inside `host`, calls `told(text)` whenever its own text changes, and
 * answers `{ model(), editor(), remove() }`: the text in its state, the editable element, how to take it away.
 */
export function present(mount) {
  const root = document.getElementById('root');
  const boxes = [];
  const open = () => {
    for (let count = window.place === 'pair' ? 2 : 1; count > 0; count -= 1) boxes.push(openBox(root, mount));
  };
  window.stage = {
    /** Of the last box in the page, which is the one to write in; `first`: the other one, where there are two. */
    model: () => boxes.at(-1).model(),
    editor: () => boxes.at(-1)?.editor(),
    canSubmit: () => !boxes.at(-1).submit.disabled,
    first: { model: () => boxes[0].model(), editor: () => boxes[0].editor() },
    ledger,
    /** A new editor, as if the page had just been opened. */
    async renew() {
      for (const box of boxes.splice(0)) await box.remove();
      root.replaceChildren();
      getSelection().removeAllRanges();
      emptyLedger();
      open();
    },
  };
  open();
}

function openBox(root, mount) {
  const form = document.createElement('form');
  const host = document.createElement('div');
  const submit = Object.assign(document.createElement('button'), { textContent: 'Post', disabled: true });
  form.append(host, submit);
  root.append(form);
  const told = (text) => {
    submit.disabled = text.trim() === '';
  };
  return { ...mount(window.place === 'shadow' ? inShadow(inShadow(host)) : host, window.variant, told), submit };
}

/** Within an open shadow root, which gets the styles that engines count on. */
function inShadow(parent) {
  const host = document.createElement('x-composer');
  parent.append(host);
  const inside = document.createElement('div');
  const style = Object.assign(document.createElement('style'), { textContent: '[contenteditable] { white-space: pre-wrap }' });
  host.attachShadow({ mode: 'open' }).append(style, inside);
  return inside;
}
