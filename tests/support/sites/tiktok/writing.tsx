/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as TikTok writes them
import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useEffect, useRef, useState } from 'react';
import type { TikTokComment } from './store';

/** The editor on the page, for `window.site`. */
export interface OpenEditor {
  text(): string;
  canSend(): boolean;
}

interface WritingProps {
  /** The comment that is answered: its author's name is put first. */
  to: TikTokComment | undefined;
  onSend(text: string): void;
  onOpen(editor: OpenEditor): () => void;
}

/** The box below the comments: Draft.js, and a button that is no button. */
export function Writing({ to, onSend, onOpen }: WritingProps) {
  const start = () =>
    to
      ? EditorState.moveFocusToEnd(EditorState.createWithContent(ContentState.createFromText(`@${to.author.name || to.author.handle} `)))
      : EditorState.createEmpty();
  const [state, setState] = useState(start);
  const text = state.getCurrentContent().getPlainText('\n');
  const canSend = text.trim() !== '' && text.length <= 150;
  const now = useRef({ text, canSend });
  now.current = { text, canSend };
  useEffect(() => onOpen({ text: () => now.current.text, canSend: () => now.current.canSend }), [onOpen]);
  const send = () => {
    if (!now.current.canSend) return;
    const sent = now.current.text;
    setState(EditorState.createEmpty());
    onSend(sent);
  };
  return (
    <div className="css-1bottom-7937d88b--DivBottomCommentContainer writing">
      <div data-e2e="comment-input" className="css-9a2fa1-7937d88b--DivInputAreaContainer">
        <Editor
          editorState={state}
          onChange={setState}
          keyBindingFn={(event) => (event.key === 'Enter' && !event.shiftKey ? 'send' : getDefaultKeyBinding(event))}
          handleKeyCommand={(command) => {
            if (command !== 'send') return 'not-handled';
            send();
            return 'handled';
          }}
          placeholder="Add comment..."
          role="textbox"
        />
      </div>
      <div data-e2e="comment-post" role="button" tabIndex={0} aria-disabled={!canSend} aria-label="Post" onClick={send}>
        Post
      </div>
    </div>
  );
}
