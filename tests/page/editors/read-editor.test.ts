// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readEditor } from '../../../lib/editors';

/** How editors keep "one", a blank line and "two three": each as seen in its own DOM. */
const shapes: Record<string, string> = {
  'Draft.js':
    '<div data-contents="true"><div data-block="true"><div><span><span data-text="true">one</span></span></div></div><div data-block="true"><div><span><br data-text="true"></span></div></div><div data-block="true"><div><span><span data-text="true">two three</span></span></div></div></div>',
  ProseMirror: '<p>one</p><p><br class="ProseMirror-trailingBreak"></p><p>two three</p>',
  'ProseMirror with hard breaks': '<p>one<br><br>two three</p>',
  'Chromium, first line bare': 'one<div><br></div><div>two three</div>',
  'Firefox, line breaks': 'one<br><br>two three<br>',
  'text after a block': '<div>one</div><br>two three',
  'text only': 'one\n\ntwo&nbsp;three',
  'nested blocks': '<div><div>one</div><div></div></div><div><div>two three</div></div>',
  'fillers around the caret': '<p>\u200bone</p><p>\ufeff<br></p><p>two\u200b three</p>',
  'words in marks': '<p><b>one</b></p><p></p><p>two <a href="https://example.com"><i>three</i></a></p>',
};

describe('readEditor', () => {
  it.each(Object.entries(shapes))('reads the lines of %s as a person sees them', (_name, html) => {
    expect(readEditor(editorOf(html))).toBe('one\n\ntwo three');
  });

  it('reads mentions that can only be removed as a whole, and emoji that are pictures', () => {
    expect(readEditor(editorOf('<p><span data-type="mention" contenteditable="false">@ana</span> hi <img alt="🎉"></p>'))).toBe('@ana hi 🎉');
  });

  it.each([
    '<p><span class="placeholder" contenteditable="false">Write your reply</span><br></p>',
    '<p><span data-slate-placeholder="true" contenteditable="false">Write…</span></p>',
    '<p><br></p><span class="ProseMirror-widget" contenteditable="false">menu</span>',
    '<p><img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>',
    '',
  ])('reads an empty editor as empty: %s', (html) => {
    expect(readEditor(editorOf(html))).toBe('');
  });

  it('reads a field by its value, not by what stands between its tags', () => {
    const area = document.createElement('textarea');
    area.append('first draft');
    area.value = 'one\n\ntwo';
    expect(readEditor(area)).toBe('one\n\ntwo');
  });

  it('changes nothing while it reads', () => {
    const editor = editorOf(Object.values(shapes).join(''));
    const before = editor.outerHTML;
    readEditor(editor);
    expect(editor.outerHTML).toBe(before);
  });
});

function editorOf(html: string): HTMLElement {
  const editor = document.createElement('div');
  editor.setAttribute('contenteditable', 'true');
  editor.innerHTML = html;
  return editor;
}
