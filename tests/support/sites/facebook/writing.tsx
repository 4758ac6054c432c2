/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Facebook writes them
import { useEffect, useRef, useState } from 'react';
import type { EditorBox } from '../shared/editor-box';
import { LexicalBox } from '../shared/lexical-box';
import { me } from '../shared/world';
import { Face } from './parts';
import { titleOf } from './store';

/** How long the network takes to accept a comment, in milliseconds. */
const slowness = 120;

export interface Writing {
  text(): string;
  canSend(): boolean;
  hasFocus(): boolean;
}

interface FormProps {
  /** Whom a reply answers; `undefined` for a comment on the post. */
  to: string | undefined;
  send(text: string): void;
  onOpen(writing: Writing): () => void;
}

/** The box for a comment: Enter sends, Shift and Enter breaks the line. */
export function CommentForm({ to, send, onOpen }: FormProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<EditorBox>(null);
  const ready = useRef(false);
  ready.current = text.trim() !== '' && text.length <= 8000 && !busy;
  const submit = () => {
    if (!ready.current) return;
    setBusy(true);
    setTimeout(() => {
      send(text);
      box.current?.clear();
      setBusy(false);
    }, slowness);
  };
  useEffect(() => {
    box.current?.focus();
    return onOpen({
      text: () => box.current?.text() ?? '',
      canSend: () => ready.current,
      hasFocus: () => box.current?.element().contains(document.activeElement) ?? false,
    });
  }, [onOpen]);
  const label = to ? `Reply to ${to}` : `Comment as ${titleOf(me)}`;
  return (
    <form role="presentation" className="form" onSubmit={(event) => event.preventDefault()}>
      <Face person={me} size={32} />
      <div className="x1iyjqo2">
        <LexicalBox ref={box} ariaLabel={label} placeholder={label} onText={setText} onEnter={submit} attributes={{ 'data-lexical-editor': 'true' }} />
      </div>
      <div id="focused-state-composer-submit">
        <span>
          <div aria-label="Comment" role="button" tabIndex={0} aria-disabled={!ready.current} onClick={submit}>
            ➤
          </div>
        </span>
      </div>
    </form>
  );
}
