/** @jsxImportSource react */
// Boxes that the page makes anew or takes away while words come in: "<when>-<what becomes of them>-<kind of editor>".
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { LexicalBox } from '../../support/sites/shared/lexical-box';
import { present } from './present.js';

const textOf = (element) => (element.localName === 'div' ? element.textContent : element.value);

/** "keeps": the new one has the text of the old; "loses": it is empty; "leaves": there is none; "late": it comes 300 ms later. */
function mountField(host, { moment, fate, tag }, told) {
  let element;
  let text = '';
  const place = (words) => {
    element = tag === 'textarea' ? document.createElement('textarea') : Object.assign(document.createElement('div'), { contentEditable: 'true' });
    element.style.whiteSpace = 'pre-wrap';
    if (tag === 'textarea') element.value = words;
    else element.textContent = words;
    text = words;
    element.addEventListener('input', () => {
      text = textOf(element);
      told(text);
    });
    host.replaceChildren(element);
  };
  place('');
  const change = () => {
    const words = textOf(element);
    if (fate === 'leaves' || fate === 'late') host.replaceChildren();
    if (fate === 'late') setTimeout(place, 300, words);
    if (fate === 'keeps' || fate === 'loses') {
      place(fate === 'keeps' ? words : '');
      element.focus();
    }
  };
  const type = moment === 'touched' ? 'focus' : 'input';
  element.addEventListener(type, () => (type === 'focus' ? change() : setTimeout(change)), { once: true });
  return { model: () => text, editor: () => element, remove: () => element.remove() };
}

/** React makes it anew, and empty, when its first words come. */
function mountLexical(host, told) {
  const root = createRoot(host);
  let box;
  let times = 0;
  const draw = () => {
    box = createRef();
    times += 1;
    root.render(<LexicalBox key={times} ref={box} ariaLabel="Write a comment" onText={change} />);
  };
  const change = (text) => {
    told(text);
    if (times === 1) draw();
  };
  draw();
  return { model: () => box.current?.text() ?? '', editor: () => box.current?.element(), remove: () => root.unmount() };
}

present((host, variant, told) => {
  const [moment, fate, tag] = variant.split('-');
  return tag === 'lexical' ? mountLexical(host, told) : mountField(host, { moment, fate, tag }, told);
});
