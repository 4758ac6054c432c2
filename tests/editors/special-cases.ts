import { expect, it } from 'vitest';
import { holds, inserted, inserts, line, lines } from './cases.ts';
import type { Stage } from './stage.ts';

/** What only some editors do, or do wrong. */
export function describeSpecialCases(current: () => Stage): void {
  const open = async (page: string) => {
    const stage = current();
    await stage.open(page);
    await stage.click();
    return stage;
  };

  it.each(['plain/max-textarea', 'plain/max-input'])('says that %s had room for a part only, and cuts no emoji in half', async (page) => {
    const stage = await open(page);
    await stage.type('AAA ');
    const answer = await stage.ask({ ask: 'insert', text: 'thirteen char 👩‍👩‍👧‍👦 and more' });
    expect(answer).toEqual({ ok: true, value: { by: 'field: typing', truncated: true } });
    await holds(stage, 'AAA thirteen char ');
  });

  it('refuses when there is no room at all, and leaves the text alone', async () => {
    const stage = await open('plain/max-textarea');
    await stage.type('AAAAAAAAAAAAAAAAAAAA');
    expect(await stage.ask({ ask: 'insert', text: line })).toEqual({ ok: false, problem: { kind: 'refused' } });
    await holds(stage, 'AAAAAAAAAAAAAAAAAAAA');
  });

  it('leaves an engine alone that it does not know, and gives a shortcut its caret back', async () => {
    const stage = await open('plain/code');
    await stage.type('hello /thanks');
    expect(await stage.ask({ ask: 'insert', text: line, replaceBefore: 7 })).toEqual({ ok: false, problem: { kind: 'refused' } });
    await stage.type('X');
    await holds(stage, 'hello /thanksX');
  });

  it('takes back what a paste handler garbled, and types instead', async () => {
    const stage = await open('plain/joins-lines');
    await stage.type('AAA ');
    expect(await stage.ask({ ask: 'insert', text: lines })).toEqual({ ok: true, value: { by: 'plain: typing', truncated: false } });
    await holds(stage, `AAA ${lines}`);
  });

  it('says so when a text came out doubled and could not be taken back, and inserts nothing more', async () => {
    const stage = await open('plain/doubles');
    expect(await stage.ask({ ask: 'insert', text: line })).toEqual({ ok: false, problem: { kind: 'unclear', undone: false } });
    await holds(stage, line + line);
  });

  it('writes behind a mention that the network put there, and reads it as text', async () => {
    const stage = current();
    await stage.open('tiptap/mention');
    inserted(await stage.panel({ text: lines, by: 'keyboard' }));
    await holds(stage, `@ana ${lines}`);
  });

  it('writes behind mentions that the network selected, not over them', async () => {
    const stage = await open('react/textarea');
    await stage.type('@ana @ben @cem ');
    await stage.evaluate(() => (window.stage.editor() as HTMLTextAreaElement).setSelectionRange(5, 15));
    await inserts(stage, { text: line });
    await holds(stage, `@ana @ben @cem ${line}`);
  });

  it('finds its place by the text when the editor was drawn anew meanwhile', async () => {
    const stage = await open('plain/pre-wrap');
    await stage.type('AAA BBB');
    await stage.press('ArrowLeft', 4);
    await stage.evaluate(() => {
      window.stage.editor().addEventListener('focusout', ({ target }) => (target as HTMLElement).replaceChildren('AAA', ' BBB'), { once: true });
    });
    inserted(await stage.panel({ text: line, by: 'keyboard' }));
    await holds(stage, `AAA${line} BBB`);
  });

  it('forgets an editor that left the page', async () => {
    const stage = await open('plain/textarea');
    await stage.evaluate(() => window.stage.editor().remove());
    expect(await stage.ask<unknown>({ ask: 'last' })).toBeNull();
  });

  it('gives up when an input method never finishes, and inserts nothing', async () => {
    const stage = await open('plain/textarea');
    await stage.evaluate(() => void window.stage.editor().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    expect(await stage.ask({ ask: 'insert', text: line, saved: true })).toEqual({ ok: false, problem: { kind: 'composing' } });
    expect(await stage.model([''])).toBe('');
    await stage.evaluate(() => void window.stage.editor().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    inserted(await stage.ask({ ask: 'insert', text: line, saved: true }));
    await holds(stage, line);
  });
}
