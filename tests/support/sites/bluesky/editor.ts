import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { Fragment, Slice } from '@tiptap/pm/model';

/**
 * The editor as Bluesky sets it up (client 1.132, composer/text-input/TextInput.web.tsx): plain paragraphs; every line of a
 * pasted text becomes one; of a pasted page only its text is taken; Ctrl or Cmd with Enter publishes.
 */
export const openEditor = ({
  element,
  placeholder,
  onText,
  onPublish,
}: {
  element: HTMLElement;
  placeholder: string;
  onText(text: string): void;
  onPublish(): void;
}): Editor =>
  new Editor({
    element,
    extensions: [Document, Paragraph, Text, HardBreak, UndoRedo, Placeholder.configure({ placeholder })],
    autofocus: 'end',
    editorProps: {
      attributes: { class: `ProseMirror-${document.documentElement.classList.contains('theme--dark') ? 'dark' : 'light'}`, translate: 'no' },
      handlePaste: (view, event) => {
        if (!event.clipboardData?.types.includes('text/html')) return false;
        view.pasteText(event.clipboardData.getData('text/plain'));
        return true;
      },
      clipboardTextParser: (text, { doc }) => {
        const { paragraph } = doc.type.schema.nodes;
        const lines = text.split(/\r\n?|\n/).map((line) => paragraph?.create(null, line === '' ? null : doc.type.schema.text(line)) ?? doc);
        return Slice.maxOpen(Fragment.fromArray(lines));
      },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        onPublish();
        return true;
      },
    },
    onUpdate: ({ editor }) => onText(textOf(editor)),
  });

export const textOf = (editor: Editor): string => editor.getText({ blockSeparator: '\n' });
