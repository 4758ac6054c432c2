import { expect, it } from 'vitest';
import { holds, inserted, line, lines } from './cases.ts';
import type { Stage } from './stage.ts';

const engines = ['react/textarea', 'draft/x', 'lexical/rich', 'quill/1', 'quill/2', 'tiptap/bluesky', 'slate/paragraphs', 'ckeditor/classic', 'plain/pre-wrap'];

/** Two boxes in one page; boxes that go, are made anew or can't be written in while words come. */
export function describeHardPlaces(current: () => Stage): void {
  it.each(engines)('brings words into the second of two %s, and leaves the first as the person left it', async (page) => {
    const stage = current();
    await stage.open(`pair/${page}`);
    await stage.click('first');
    await stage.type('to somebody else');
    inserted(await stage.ask({ ask: 'insert', text: lines, last: true }));
    await holds(stage, lines);
    expect(await stage.evaluate(() => window.stage.first.model())).toBe('to somebody else');
    await stage.press('Control+z');
    await holds(stage, '');
    expect(await stage.evaluate(() => window.stage.first.model())).toBe('to somebody else');
  });

  it('writes where the person was writing, though another box came to the focus since', async () => {
    const stage = current();
    await stage.open('pair/lexical/rich');
    await stage.click();
    await stage.type('AAA BBB');
    await stage.press('ArrowLeft', 4);
    inserted(await stage.panel({ text: line, by: 'pointer' }));
    await holds(stage, `AAA${line} BBB`);
    expect(await stage.evaluate(() => window.stage.first.model())).toBe('');
  });

  it.each(['touched-keeps-textarea', 'touched-keeps-div', 'written-keeps-textarea', 'written-keeps-div', 'written-late-textarea'])(
    'finds its words in the new box that the page makes: %s',
    async (variant) => {
      const stage = current();
      await stage.open(`redrawn/${variant}`);
      expect(await stage.ask({ ask: 'insert', text: line })).toMatchObject({ ok: true, value: { moved: true } });
      await holds(stage, line);
    },
  );

  it.each(['written-loses-textarea', 'written-loses-div', 'written-loses-lexical'])(
    'says that the box went with its words, and fills no new one: %s',
    async (variant) => {
      const stage = current();
      await stage.open(`redrawn/${variant}`);
      expect(await stage.ask({ ask: 'insert', text: line })).toEqual({ ok: false, problem: { kind: 'gone' } });
      await holds(stage, '');
    },
  );

  it.each(['touched-leaves-textarea', 'touched-leaves-div', 'written-leaves-textarea', 'written-leaves-div'])(
    'says that the box is gone: %s',
    async (variant) => {
      const stage = current();
      await stage.open(`redrawn/${variant}`);
      expect(await stage.ask({ ask: 'insert', text: line })).toEqual({ ok: false, problem: { kind: 'gone' } });
    },
  );

  it.each([
    ['readonly', 'plain/textarea', () => window.stage.editor().setAttribute('readonly', '')],
    ['disabled', 'react/textarea', () => window.stage.editor().setAttribute('disabled', '')],
    [
      'in a disabled fieldset',
      'plain/textarea',
      () => {
        const fieldset = Object.assign(document.createElement('fieldset'), { disabled: true });
        window.stage.editor().replaceWith(fieldset);
        fieldset.append(window.stage.editor());
      },
    ],
    ['inert', 'tiptap/bluesky', () => window.stage.editor().setAttribute('inert', '')],
    ['not editable', 'lexical/rich', () => window.stage.editor().setAttribute('contenteditable', 'false')],
  ] as const)('says read-only when it is %s, and does nothing', async (_state, page, spoil) => {
    const stage = current();
    await stage.open(page);
    await stage.click();
    await stage.ask({ ask: 'track' });
    await stage.evaluate(spoil);
    expect(await stage.ask({ ask: 'insert', text: line })).toEqual({ ok: false, problem: { kind: 'read-only' } });
    expect(await stage.model([''])).toBe('');
    stage.distrust();
  });
}
