/** @jsxImportSource react */
import { Editor, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { useEffect, useRef, useState } from 'react';
import { limit, type Page } from './parts';
import { nameOf, type Post } from './store';

/** The name that a reply begins with: one piece that is deleted as a whole. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: '' } }),
  renderHTML: ({ node }) => ['a', { 'data-type': 'mention', href: '#' }, String(node.attrs.label)],
  renderText: ({ node }) => String(node.attrs.label),
});

/** The newer pages' box for a comment: TipTap; a reply's opens with the name of whom it answers in it. */
export function TiptapBox({ answers, page, focus }: { answers: Post; page: Page; focus: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>();
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && text.length <= limit;
  const now = useRef({ text, ready });
  now.current = { text, ready };
  const begins = answers.replyTo ? nameOf(answers.author) : '';
  useEffect(() => {
    if (!place.current) return;
    const mention = {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { label: begins } },
        { type: 'text', text: ' ' },
      ],
    };
    const opened = new Editor({
      element: place.current,
      extensions: [Document, Paragraph, Text, HardBreak, UndoRedo, Mention, Placeholder.configure({ placeholder: 'Add a comment…' })],
      ...(begins !== '' && { content: { type: 'doc', content: [mention] } }),
      autofocus: focus ? 'end' : false,
      editorProps: { attributes: { role: 'textbox', 'aria-label': 'Text editor for creating comment', 'aria-multiline': 'true' } },
      onUpdate: (update) => setText(update.editor.getText({ blockSeparator: '\n' })),
    });
    setText(opened.getText({ blockSeparator: '\n' }));
    editor.current = opened;
    const close = page.onOpen({ text: () => now.current.text, canSend: () => now.current.ready, hasFocus: () => opened.isFocused });
    return () => {
      close();
      opened.destroy();
    };
  }, [begins, focus, page.onOpen]);
  const send = () => {
    if (!ready) return;
    editor.current?.commands.clearContent(true);
    page.onSent(answers, text);
  };
  const key = `commentBox-${answers.number}`;
  return (
    <div componentkey={key} className="_x1box">
      <div data-testid="ui-core-tiptap-text-editor-wrapper">
        <div ref={place} />
      </div>
      <div componentkey={`commentButtonSection-${key}`} className="_x1row">
        {text.trim() !== '' && (
          <button type="button" className="_x1send" disabled={!ready} onClick={send}>
            <span>{answers.replyTo ? 'Reply' : 'Comment'}</span>
          </button>
        )}
      </div>
    </div>
  );
}
