// TipTap 3 with the usual nodes ("starter"), as Bluesky sets it up ("bluesky"), and opened with a mention ("mention").
import { Editor, Node } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import HardBreak from '@tiptap/extension-hard-break';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { Fragment, Node as ModelNode, Slice } from '@tiptap/pm/model';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ handle: { default: '' } }),
  renderHTML: ({ node }) => ['span', { 'data-type': 'mention', contenteditable: 'false' }, `@${node.attrs.handle}`],
});

const watchPaste = {
  handlePaste(_view, event) {
    noticeUpload(event);
    return false;
  },
};

/** Bluesky takes the plain text of every paste that brings HTML, one paragraph a line. */
const blueskyPaste = {
  handlePaste(view, event) {
    noticeUpload(event);
    if (!event.clipboardData?.types.includes('text/html')) return false;
    view.pasteText(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    return true;
  },
  clipboardTextParser(text, context) {
    const paragraph = (line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] });
    return Slice.maxOpen(Fragment.fromArray(text.split(/\r\n?|\n/).map((line) => ModelNode.fromJSON(context.doc.type.schema, paragraph(line)))));
  },
};

const withMention = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { handle: 'ana' } },
        { type: 'text', text: ' ' },
      ],
    },
  ],
};

const textOf = (node) =>
  node.isText
    ? node.text
    : node.type.name === 'hardBreak'
      ? '\n'
      : node.type.name === 'mention'
        ? `@${node.attrs.handle}`
        : node.content.content.map(textOf).join('');

present((host, variant, told) => {
  const model = () => editor.state.doc.content.content.map(textOf).join('\n');
  const editor = new Editor({
    element: host,
    extensions: [Document, Paragraph, Text, HardBreak, UndoRedo, Mention, Placeholder.configure({ placeholder: 'Write your reply' })],
    editorProps: variant === 'bluesky' ? blueskyPaste : watchPaste,
    content: variant === 'mention' ? withMention : '',
    onUpdate: () => told(model()),
  });
  return { model, editor: () => editor.view.dom, remove: () => editor.destroy() };
});
