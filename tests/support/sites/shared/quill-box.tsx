/** @jsxImportSource react */
import Quill from 'quill-1';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import type { EditorBox, EditorBoxProps } from './editor-box';

/** What of Quill's own styles matters to a test: its paste bin is out of sight, and spaces stay. */
export const quillStyle = `
  .ql-container { position: relative }
  .ql-clipboard { position: absolute; left: -100000px; top: 50%; height: 1px; overflow-y: hidden }
  .ql-editor { outline: none; white-space: pre-wrap; overflow-wrap: break-word; min-height: 1.4em }
  .ql-editor p { margin: 0; padding: 0 }
  .ql-editor.ql-blank::before { content: attr(data-placeholder); position: absolute; opacity: .6; pointer-events: none }
`;

/**
 * A Quill 1.3 box as LinkedIn's older pages have it: `<div class="ql-container"><div class="ql-editor …" contenteditable>`
 * with `<p>` a line, and the hidden `.ql-clipboard` that it pastes through. The page adds `quillStyle` once:
 *
 * ```tsx
 * addStyle(quillStyle);
 * const box = useRef<EditorBox>(null);
 * <QuillBox ref={box} ariaLabel="Text editor for creating content" placeholder="Add a comment…" onText={setText} />
 * box.current?.clear(); // after sending
 * ```
 * `className` goes to the editable element, beside Quill's own `ql-editor`.
 */
export const QuillBox = forwardRef<EditorBox, EditorBoxProps>(function QuillBox(props, ref) {
  const host = useRef<HTMLDivElement>(null);
  const quill = useRef<Quill>(null) as React.MutableRefObject<Quill | null>;
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    if (quill.current || !host.current) return;
    quill.current = openQuill(host.current, () => now.current);
  }, []);
  useImperativeHandle(ref, () => {
    const open = () => quill.current as Quill;
    return {
      element: () => editableIn(host.current as HTMLElement),
      text: () => textOf(open()),
      clear: () => void open().setText('', 'user'),
      focus: () => open().focus(),
    };
  }, []);
  return (
    <div>
      <div ref={host} />
    </div>
  );
});

/** `props` answers the newest ones: the box is made once. */
function openQuill(host: HTMLElement, props: () => EditorBoxProps): Quill {
  const { className = '', ariaLabel, placeholder = '', attributes = {} } = props();
  const enter = () => {
    const { onEnter } = props();
    onEnter?.();
    return onEnter === undefined; // true: let Quill break the line
  };
  const quill = new Quill(host, {
    placeholder,
    modules: { toolbar: false, keyboard: { bindings: { send: { key: 'Enter', shiftKey: false, handler: enter } } } },
  });
  const root = editableIn(host);
  root.classList.add(...className.split(' ').filter(Boolean));
  for (const [name, value] of Object.entries({ role: 'textbox', 'aria-multiline': 'true', ...(ariaLabel && { 'aria-label': ariaLabel }), ...attributes })) {
    root.setAttribute(name, value);
  }
  quill.on('text-change', () => props().onText?.(textOf(quill)));
  return quill;
}

const editableIn = (host: HTMLElement): HTMLElement => host.querySelector('.ql-editor') as HTMLElement;
const textOf = (quill: Quill): string => quill.getText().replace(/\n$/, '');
