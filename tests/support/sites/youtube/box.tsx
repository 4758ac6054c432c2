/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as YouTube writes them
import { useEffect, useRef, useState } from 'react';

/** An editor on the page, for `window.site`. */
export interface OpenEditor {
  text(): string;
  canSend(): boolean;
}

interface BoxProps {
  label: string;
  /** What stands in it at first: the name of the person that an answer answers. */
  start: string;
  onSend(text: string): void;
  onCancel(): void;
  onOpen(editor: OpenEditor): () => void;
}

/** YouTube's box is a plain editable element: what it holds is known by its `input` events alone. */
export function Box({ label, start, onSend, onCancel, onOpen }: BoxProps) {
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(start);
  const now = useRef(text);
  now.current = text;
  useEffect(() => {
    const editor = root.current;
    if (!editor) return;
    editor.textContent = start;
    editor.focus();
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks are elements here
    const read = () => setText(editor.innerText.replace(/\n$/, ''));
    editor.addEventListener('input', read);
    const close = onOpen({ text: () => now.current, canSend: () => now.current.trim() !== '' });
    return () => {
      editor.removeEventListener('input', read);
      close();
    };
  }, [onOpen, start]);
  const isEmpty = text.trim() === '';
  return (
    <ytd-commentbox id="commentbox">
      <div id="creation-box">
        <tp-yt-paper-input-container id="input-container">
          <yt-user-mention-autosuggest-input id="emoji-input">
            <yt-formatted-string id="contenteditable-textarea">
              <div ref={root} id="contenteditable-root" contentEditable suppressContentEditableWarning dir="auto" aria-label={label} />
            </yt-formatted-string>
          </yt-user-mention-autosuggest-input>
        </tp-yt-paper-input-container>
        <div id="footer">
          <div id="buttons">
            <ytd-button-renderer id="cancel-button">
              <yt-button-shape>
                <button type="button" aria-label="Cancel" onClick={onCancel}>
                  Cancel
                </button>
              </yt-button-shape>
            </ytd-button-renderer>
            <ytd-button-renderer id="submit-button">
              <yt-button-shape>
                <button type="button" aria-label="Reply" aria-disabled={isEmpty} disabled={isEmpty} onClick={() => onSend(now.current)}>
                  Reply
                </button>
              </yt-button-shape>
            </ytd-button-renderer>
          </div>
        </div>
      </div>
    </ytd-commentbox>
  );
}
