/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as X writes them, redundant ones too
import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useEffect, useRef, useState } from 'react';
import { me } from '../shared/world';
import { Avatar } from './article';
import { Icon } from './icons';

/** An editor on the page, for `window.site`. */
export interface OpenEditor {
  text(): string;
  canSend(): boolean;
  hasFocus(): boolean;
}

interface ComposerProps {
  kind: 'home' | 'inline' | 'dialog';
  onSend(text: string): void;
  /** Called when it comes; what it returns is called when it goes. */
  onOpen(editor: OpenEditor): () => void;
}

/** X's box: Draft.js in its wrappers, a toolbar, and a button that is disabled until there is text. */
export function Composer({ kind, onSend, onOpen }: ComposerProps) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const box = useRef<HTMLDivElement>(null);
  const text = state.getCurrentContent().getPlainText('\n');
  const canSend = text.trim() !== '' && text.length <= 280;
  const now = useRef({ text, canSend });
  now.current = { text, canSend };

  useEffect(() => {
    if (kind === 'dialog') box.current?.querySelector<HTMLElement>('[contenteditable]')?.focus();
    return onOpen({
      text: () => now.current.text,
      canSend: () => now.current.canSend,
      hasFocus: () => box.current?.contains(document.activeElement) ?? false,
    });
  }, [kind, onOpen]);

  const send = () => {
    if (!now.current.canSend) return;
    const sent = now.current.text;
    setState(EditorState.createEmpty());
    onSend(sent);
  };

  return (
    <div ref={box} className={`css-175oi2r row composer ${kind}`}>
      <div className="css-175oi2r avatar-column">
        <Avatar person={me} linked={false} />
      </div>
      <div className="css-175oi2r content">
        <div className="css-175oi2r" data-testid="tweetTextarea_0_label">
          <div dir="ltr" className="css-146c3p1">
            <div className="css-175oi2r editor" data-testid="tweetTextarea_0RichTextInputContainer">
              <Editor
                editorState={state}
                onChange={setState}
                keyBindingFn={(event) => (event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'send' : getDefaultKeyBinding(event))}
                handleKeyCommand={(command) => {
                  if (command !== 'send') return 'not-handled';
                  send();
                  return 'handled';
                }}
                placeholder={kind === 'home' ? 'What’s happening?' : 'Post your reply'}
                ariaLabel="Post text"
                ariaMultiline
                role="textbox"
                spellCheck
                webDriverTestID="tweetTextarea_0"
              />
            </div>
          </div>
        </div>
        <div className="css-175oi2r row tool-bar" data-testid="toolBar">
          <nav aria-live="polite" role="navigation" className="css-175oi2r row">
            <button aria-label="Add photos or video" type="button" className="css-175oi2r icon-button blue">
              <Icon name="picture" />
            </button>
          </nav>
          <button
            data-testid={kind === 'dialog' ? 'tweetButton' : 'tweetButtonInline'}
            aria-disabled={canSend ? undefined : 'true'}
            disabled={!canSend}
            type="button"
            className="css-175oi2r send"
            onClick={send}
          >
            <div dir="ltr" className="css-146c3p1">
              <span className="css-1jxf684">{kind === 'home' ? 'Post' : 'Reply'}</span>
            </div>
          </button>
        </div>
      </div>
    </div>
  );
}
