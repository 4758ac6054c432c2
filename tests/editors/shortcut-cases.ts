import { expect, it } from 'vitest';
import { holds, line } from './cases.ts';
import type { Question } from './probe/questions.ts';
import type { Stage } from './stage.ts';

interface Shown {
  rows: string[];
  active: number | null;
}

const templates = [
  { shortcut: 'thanks', text: line },
  { shortcut: 'thankless', text: 'never' },
];

/** What a shortcut being typed does beside becoming words, and where it stays what it is. */
export function describeShortcuts(current: () => Stage): void {
  const open = async (page: string, how: Partial<Question & { ask: 'expand' }> = {}) => {
    const stage = current();
    await stage.open(page);
    await stage.click();
    await stage.ask({ ask: 'expand', templates, drawn: true, ...how });
    return stage;
  };
  const shown = (stage: Stage) => stage.ask<Shown | null>({ ask: 'shown' });
  const untilShown = (stage: Stage, expected: Shown | null) => expect.poll(() => shown(stage)).toEqual(expected);
  const idle = (stage: Stage) => expect.poll(() => stage.ask<boolean>({ ask: 'busy' })).toBe(false);
  const engines = ['plain/textarea', 'draft/x', 'lexical/rich', 'quill/2', 'tiptap/bluesky', 'slate/paragraphs', 'ckeditor/classic', 'plain/pre-wrap'];

  it.each(engines)('follows what is typed and taken back in %s, and Escape closes it until another one begins', async (page) => {
    const stage = await open(page);
    await stage.type('Hi /');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: null });
    await stage.type('thankl');
    await untilShown(stage, { rows: ['thankless'], active: 0 });
    await stage.press('Backspace');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: 0 });
    await stage.press('Escape');
    await untilShown(stage, null);
    await stage.type('l');
    await untilShown(stage, null);
    await stage.type(' /');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: null });
    await holds(stage, 'Hi /thankl /');
  });

  it.each(engines)('brings in the row that the arrows chose with Enter in %s, and a bare Enter stays the page’s', async (page) => {
    const stage = await open(page);
    await stage.type('Hi /than');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: 0 });
    await stage.press('ArrowDown');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: 1 });
    await stage.press('ArrowDown');
    await stage.press('Enter');
    await holds(stage, `Hi ${line}`);
    await stage.type(' /than');
    await untilShown(stage, { rows: ['thanks', 'thankless'], active: 0 });
    await stage.press('Enter');
    await stage.type('X');
    await holds(stage, `Hi ${line} /than\nX`);
  });

  it('waits for a slow answer when the key comes before it', async () => {
    const stage = await open('plain/textarea', { slow: 300 });
    await stage.type('Hi /thanks');
    await stage.press('Tab');
    await stage.type(' Bye');
    await holds(stage, `Hi ${line} Bye`);
    expect(await stage.hasFocus()).toBe(true);
  });

  it('writes the space that ended no shortcut after all', async () => {
    const stage = await open('plain/textarea', { slow: 300, key: 'space' });
    await stage.type('Hi /nothing such');
    await idle(stage);
    await holds(stage, 'Hi /nothing such');
  });

  it.each([
    ['a search box', () => window.stage.editor().setAttribute('role', 'searchbox')],
    ['a box within a search', () => window.stage.editor().parentElement?.setAttribute('role', 'search')],
    ['a field for numbers', () => window.stage.editor().setAttribute('inputmode', 'numeric')],
    ['a field for a new password', () => window.stage.editor().setAttribute('autocomplete', 'new-password')],
  ])('leaves %s alone', async (_what, spoil) => {
    const stage = await open('plain/input');
    await stage.evaluate(spoil);
    await stage.type('/thanks');
    await holds(stage, '/thanks');
    expect(await shown(stage)).toBeNull();
    await stage.press('Tab');
    await idle(stage);
    await holds(stage, '/thanks');
    stage.distrust();
  });

  it('leaves a piece of code in a text alone, and the text around it not', async () => {
    const stage = await open('plain/pre-wrap');
    await stage.evaluate(() => window.stage.editor().replaceChildren(Object.assign(document.createElement('code'), { textContent: 'ls ' }), ' and '));
    await stage.press('Control+Home');
    await stage.press('ArrowRight', 3);
    await stage.type('/thanks');
    await holds(stage, 'ls /thanks and ');
    expect(await shown(stage)).toBeNull();
    await stage.press('End');
    await stage.type('/thanks');
    await untilShown(stage, { rows: ['thanks'], active: 0 });
    stage.distrust();
  });

  it.each(['Escape', 'a click elsewhere'])('forgets the further places after %s', async (how) => {
    const stage = await open('plain/textarea', { templates: [{ shortcut: 'meet', text: 'Hi , see you .', cursor: 3, stops: [13] }] });
    await stage.type('/meet');
    await stage.press('Tab');
    await holds(stage, 'Hi , see you .');
    await idle(stage);
    if (how === 'Escape') await stage.press('Escape');
    else await stage.click();
    await stage.press('Tab');
    await expect.poll(() => stage.hasFocus()).toBe(false);
    await holds(stage, 'Hi , see you .');
  });

  it('brings nothing back once something else was typed', async () => {
    const stage = await open('plain/textarea');
    await stage.type('/thanks');
    await untilShown(stage, { rows: ['thanks'], active: 0 });
    await stage.press('Tab');
    await holds(stage, line);
    await idle(stage);
    await stage.type('XY');
    await stage.press('Backspace', 2);
    await stage.press('Backspace');
    await holds(stage, line.slice(0, -1));
  });

  it('hears nothing while an input method holds a word', async () => {
    const stage = await open('plain/textarea');
    if (stage.browser === 'firefox') return; // Firefox offers no input method to a test
    await stage.compose('/tha');
    await stage.compose('/thanks');
    expect(await shown(stage)).toBeNull();
    await stage.commit('/thanks');
    await holds(stage, '/thanks');
  });
}
