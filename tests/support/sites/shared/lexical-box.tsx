/** @jsxImportSource react */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical';
import { forwardRef, useEffect, useImperativeHandle } from 'react';
import type { EditorBox, EditorBoxProps } from './editor-box';

interface LexicalBoxProps extends EditorBoxProps {
  /** Plain text, as in messengers: line breaks in one paragraph. Default: rich text, a paragraph a line. */
  plain?: boolean;
  /** A paste that brings files, or anything that is no text. */
  onFiles?(): void;
}

/**
 * A React Lexical composer as Facebook, Threads and Reddit have them. The editable element is `[data-lexical-editor]` with
 * `role="textbox"`; the placeholder is a neighbour of it, inside one wrapping `<div>`.
 *
 * ```tsx
 * const box = useRef<EditorBox>(null);
 * <LexicalBox ref={box} ariaLabel="Write a comment…" placeholder="Write a comment…" onText={setText} onEnter={send} />
 * box.current?.clear(); // after sending
 * ```
 */
export const LexicalBox = forwardRef<EditorBox, LexicalBoxProps>(function LexicalBox(
  { className = '', ariaLabel, placeholder = '', attributes = {}, onText, onEnter, onFiles, plain = false },
  ref,
) {
  const Plugin = plain ? PlainTextPlugin : RichTextPlugin;
  return (
    <LexicalComposer initialConfig={{ namespace: 'box', onError: rethrow }}>
      <div style={{ position: 'relative' }}>
        <Plugin
          contentEditable={
            <ContentEditable
              className={className}
              ariaLabel={ariaLabel}
              aria-placeholder={placeholder}
              placeholder={<div style={{ position: 'absolute', top: 0, pointerEvents: 'none', userSelect: 'none', opacity: 0.6 }}>{placeholder}</div>}
              style={{ outline: 'none', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' }}
              {...attributes}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <OnChangePlugin ignoreSelectionChange onChange={(state) => onText?.(state.read(textOf))} />
      <Commands onEnter={onEnter} onFiles={onFiles} />
      <Handle box={ref} />
    </LexicalComposer>
  );
});

function Commands({ onEnter, onFiles }: { onEnter: (() => void) | undefined; onFiles: (() => void) | undefined }) {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!onEnter || event?.shiftKey) return false;
          event?.preventDefault();
          onEnter();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, onEnter],
  );
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const types = 'clipboardData' in event ? (event.clipboardData?.types ?? []) : [];
          if (types.some((type) => !type.startsWith('text/'))) onFiles?.();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, onFiles],
  );
  return null;
}

function Handle({ box }: { box: React.ForwardedRef<EditorBox> }) {
  const [editor] = useLexicalComposerContext();
  useImperativeHandle(
    box,
    () => ({
      element: () => editor.getRootElement() as HTMLElement,
      text: () => editor.getEditorState().read(textOf),
      clear: () => clear(editor),
      focus: () => editor.focus(),
    }),
    [editor],
  );
  return null;
}

const clear = (editor: LexicalEditor): void =>
  editor.update(() => {
    const paragraph = $createParagraphNode();
    $getRoot().clear().append(paragraph);
    paragraph.select();
  });

const rethrow = (error: Error): never => {
  throw error;
};

/** The document's text with one "\n" between paragraphs; run inside `read`. */
export const textOf = (): string =>
  $getRoot()
    .getChildren()
    .map((block) =>
      $isElementNode(block)
        ? block
            .getChildren()
            .map((child) => ($isLineBreakNode(child) ? '\n' : child.getTextContent()))
            .join('')
        : block.getTextContent(),
    )
    .join('\n');
