// Fields and contenteditables without an engine; some handle pastes themselves, each in its own way.
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

const type = (text) => document.execCommand('insertText', false, text);
const pasteHandlers = {
  'pastes-late'(event) {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    setTimeout(() => type(text), 300);
  },
  'pastes-itself'(event) {
    event.preventDefault();
    type(event.clipboardData.getData('text/plain'));
  },
  'swallows-paste'(event) {
    event.preventDefault();
  },
  doubles(event) {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    event.currentTarget.textContent = text + text;
    event.currentTarget.dispatchEvent(new InputEvent('input'));
  },
  'joins-lines'(event) {
    event.preventDefault();
    type(event.clipboardData.getData('text/plain').replace(/\w+\n/g, ''));
  },
};

/** A line per top-level block, and per run of text and line breaks between blocks; a last line break only holds its line open. */
function textOf(element) {
  if (element.localName !== 'div') return element.value;
  const lines = [];
  let run = [];
  const endRun = () => {
    if (run.length > 0) lines.push(run.join('').replace(/\n$/, ''));
    run = [];
  };
  for (const child of element.childNodes) {
    if (child.localName === 'div' || child.localName === 'p') {
      endRun();
      lines.push([...child.childNodes].map(charactersOf).join('').replace(/\n$/, ''));
    } else run.push(charactersOf(child));
  }
  endRun();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
const charactersOf = (node) => (node.localName === 'br' ? '\n' : node.textContent);

function createEditor(variant) {
  const tag = variant === 'textarea' || variant === 'input' ? variant : variant.startsWith('max-') ? variant.slice(4) : 'div';
  const element = Object.assign(document.createElement(tag), { className: 'editor' });
  if (variant.startsWith('max-')) element.maxLength = 20;
  if (tag !== 'div') return element;
  element.setAttribute('contenteditable', variant === 'plaintext-only' ? variant : 'true');
  if (variant !== 'spaces-collapse' && variant !== 'paragraphs') element.style.whiteSpace = 'pre-wrap';
  if (variant === 'paragraphs') element.append(document.createElement('p'));
  element.firstChild?.append(document.createElement('br'));
  if (variant === 'code') element.classList.add('cm-content');
  element.addEventListener('paste', pasteHandlers[variant] ?? noticeUpload);
  return element;
}

present((host, variant, told) => {
  const element = createEditor(variant);
  let text = '';
  element.addEventListener('input', () => {
    text = textOf(element);
    told(text);
  });
  host.append(element);
  return { model: () => text, editor: () => element, remove: () => element.remove() };
});
