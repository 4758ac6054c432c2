// CKEditor 5 with paragraphs, bold and mentions.
import { Bold, ClassicEditor, Essentials, Mention, Paragraph } from 'ckeditor5';
import { noticeUpload } from './ledger.js';
import { present } from './present.js';

const charactersOf = (node) => (node.is('$text') ? node.data : node.is('element', 'softBreak') ? '\n' : `[${node.name}]`);
const textOf = (editor) => [...editor.model.document.getRoot().getChildren()].map((block) => [...block.getChildren()].map(charactersOf).join('')).join('\n');

present((host, _variant, told) => {
  const place = document.createElement('div');
  host.append(place);
  host.addEventListener('paste', noticeUpload, true);
  let editor;
  const opened = ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold, Mention], toolbar: [] }).then((created) => {
    editor = created;
    editor.model.document.on('change:data', () => told(textOf(editor)));
  });
  return { model: () => textOf(editor), editor: () => editor?.ui.view.editable.element, remove: () => opened.then(() => editor.destroy()) };
});
