/** @jsxImportSource react */
import Quill from 'quill-1';
import { useEffect, useRef, useState } from 'react';
import { limit, type Page } from './parts';
import type { Post } from './store';

/** The older pages' box for a comment: Quill 1 in a form, and a button that comes with the first word. */
export function QuillBox({ answers, page, focus }: { answers: Post; page: Page; focus: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Quill>();
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && text.length <= limit;
  const now = useRef({ text, ready });
  now.current = { text, ready };
  useEffect(() => {
    if (!place.current) return;
    const quill = new Quill(place.current, { placeholder: 'Add a comment…', formats: [], modules: { toolbar: false } });
    const box = place.current.querySelector('.ql-editor');
    for (const [name, value] of [
      ['role', 'textbox'],
      ['aria-label', 'Text editor for creating content'],
      ['aria-multiline', 'true'],
    ] as const) {
      box?.setAttribute(name, value);
    }
    quill.on('text-change', () => setText(quill.getText().replace(/\n$/, '')));
    editor.current = quill;
    if (focus) quill.focus();
    return page.onOpen({ text: () => now.current.text, canSend: () => now.current.ready, hasFocus: () => quill.hasFocus() });
  }, [focus, page.onOpen]);
  const send = () => {
    if (!ready) return;
    editor.current?.setText('', 'user');
    page.onSent(answers, text);
  };
  return (
    <div className="comments-comment-box comments-comment-box--cr">
      <form className="comments-comment-box__form" onSubmit={(event) => event.preventDefault()}>
        <div className="comments-comment-texteditor">
          <div ref={place} />
        </div>
        {text.trim() !== '' && (
          <button className="comments-comment-box__submit-button--cr artdeco-button" type="button" disabled={!ready} onClick={send}>
            <span className="artdeco-button__text">Comment</span>
          </button>
        )}
      </form>
    </div>
  );
}
