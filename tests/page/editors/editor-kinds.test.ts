// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorKinds } from '../../../lib/editors/insert';

const folder = `${import.meta.dirname}/../../../lib/editors`;
const files = readdirSync(folder).filter((file) => readFileSync(`${folder}/${file}`, 'utf8').includes('= defineEditor('));

describe('kinds of editors', () => {
  it('has every file that defines one in its list, under the name of the file', () => {
    expect(editorKinds.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(editorKinds)('$id knows at least one way, and each by a name of its own', ({ ways }) => {
    expect(ways.length).toBeGreaterThan(0);
    expect(new Set(ways.map(({ by }) => by)).size).toBe(ways.length);
  });

  it.each([
    ['field', '<textarea></textarea>'],
    ['field', '<input type="text">'],
    [undefined, '<input type="password">'],
    [undefined, '<input type="number">'],
    ['draft', '<div contenteditable="true"><div data-contents="true"></div></div>'],
    ['lexical', '<div contenteditable="true" data-lexical-editor="true"><p><br></p></div>'],
    ['quill', '<div class="ql-editor ql-blank" contenteditable="true"><p><br></p></div>'],
    ['slate', '<div contenteditable="true" data-slate-editor="true"></div>'],
    ['ckeditor', '<div class="ck ck-content ck-editor__editable" contenteditable="true"><p><br></p></div>'],
    ['plain', '<div contenteditable="true"><p><br></p></div>'],
    [undefined, '<div class="cm-content" contenteditable="true"><div class="cm-line"><br></div></div>'],
    ['prosemirror', '<div class="tiptap ProseMirror" contenteditable="true"><p></p></div>'],
  ])('takes for %s: %s', (id, html) => {
    document.body.innerHTML = html;
    const editor = document.body.firstElementChild as HTMLElement;
    expect(editorKinds.find((kind) => kind.matches(editor))?.id).toBe(id);
  });
});
