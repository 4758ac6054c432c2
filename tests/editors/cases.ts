import { expect } from 'vitest';
import type { Answer, Stage } from './stage.ts';

export const line = 'Hello world!';
export const lines = 'Line one\nLine two\n\nLine four';
const unicode = '👍🏽 👩‍👩‍👧‍👦 שלום مرحبا e\u0301 🇺🇦 @alice #tag';

/** What the stage was opened with. `oneLine`: an <input>, where line breaks become spaces. */
interface Setting {
  stage: Stage;
  oneLine: boolean;
  /** Waits until the engine no longer joins what comes to what was typed into one step to undo. */
  endUndoStep(): Promise<void>;
}

/** What the table of README.md has columns for. */
export const columns = [
  'one line',
  'lines',
  'characters',
  'middle',
  'selection',
  'undo',
  'caret',
  'shortcut',
  'expansion',
  'stops',
  'panel',
  'never focused',
  'input method',
] as const;

/** One thing a person does, with the editor already open and clicked into unless `untouched`. */
export interface Case {
  column: (typeof columns)[number];
  does: string;
  untouched?: true;
  /** It is about line breaks, which an <input> does not have. */
  needsLines?: true;
  /** The other browser can't be driven so from outside. */
  only?: Stage['browser'];
  run(setting: Setting): Promise<void>;
}

export const cases: readonly Case[] = [
  {
    column: 'one line',
    does: 'takes one line, lets it be sent, and typing goes on behind it',
    async run({ stage }) {
      await inserts(stage, { text: line });
      await holds(stage, line);
      expect(await stage.canSubmit()).toBe(true);
      await typesOn(stage, `${line}X`);
    },
  },
  {
    column: 'lines',
    does: 'takes several lines with a blank one between them',
    async run({ stage, oneLine }) {
      const expected = oneLine ? 'Line one Line two Line four' : lines;
      await inserts(stage, { text: lines });
      await holds(stage, expected);
      await typesOn(stage, `${expected}X`);
    },
  },
  {
    column: 'characters',
    does: 'takes joined emoji, right-to-left words and combining marks as they are',
    async run({ stage }) {
      await inserts(stage, { text: unicode });
      await holds(stage, unicode);
      await typesOn(stage, `${unicode}X`);
    },
  },
  {
    column: 'middle',
    does: 'takes several lines in the middle of a line',
    async run({ stage, oneLine }) {
      const words = oneLine ? 'one two' : 'one\ntwo';
      await stage.type('AAA BBB');
      await stage.press('ArrowLeft', 4);
      await inserts(stage, { text: words });
      await holds(stage, `AAA${words} BBB`);
      await typesOn(stage, `AAA${words}X BBB`);
    },
  },
  {
    column: 'middle',
    does: 'takes a new paragraph in the middle of a text',
    needsLines: true,
    async run({ stage }) {
      await stage.type('AAA\nBBB\nCCC');
      await stage.press('ArrowUp');
      await stage.press('End');
      await inserts(stage, { text: ' one\n\ntwo' });
      await holds(stage, 'AAA\nBBB one\n\ntwo\nCCC');
      await typesOn(stage, 'AAA\nBBB one\n\ntwoX\nCCC');
    },
  },
  {
    column: 'selection',
    does: 'replaces what is selected, and one undo brings it back',
    async run({ stage, endUndoStep }) {
      await stage.type('AAA BBB CCC');
      await endUndoStep();
      await stage.press('Shift+ArrowLeft', 3);
      await inserts(stage, { text: line });
      await holds(stage, `AAA BBB ${line}`);
      await stage.press('Control+z');
      await holds(stage, 'AAA BBB CCC');
    },
  },
  {
    column: 'selection',
    does: 'replaces everything when everything is selected',
    async run({ stage, oneLine }) {
      await stage.type(oneLine ? 'AAA' : 'AAA\nBBB\nCCC');
      await stage.press('Control+a');
      const words = oneLine ? line : lines;
      await inserts(stage, { text: words });
      await holds(stage, words);
      await typesOn(stage, `${words}X`);
    },
  },
  {
    column: 'characters',
    does: 'keeps spaces at both ends, in a row and before an indented line',
    async run({ stage, oneLine }) {
      const words = oneLine ? ' lead  two  trail ' : ' lead  two  spaces\n  indented\n\ntrail ';
      await stage.type('AAABBB');
      await stage.press('ArrowLeft', 3);
      await inserts(stage, { text: words });
      await holds(stage, `AAA${words}BBB`);
      await typesOn(stage, `AAA${words}XBBB`);
    },
  },
  {
    column: 'characters',
    does: 'takes Markdown and HTML as the characters they are',
    async run({ stage, oneLine }) {
      const words = oneLine ? '**b** _i_ <b>t</b> &amp; :)' : '# h\n- a\n1. one\n> q **b** _i_ `c` :) -> http://x.co/a_b_c <b>t</b> &amp;';
      await inserts(stage, { text: words });
      await holds(stage, words);
    },
  },
  {
    column: 'undo',
    does: 'gives all of it back with one undo, and again with one redo',
    async run({ stage, oneLine, endUndoStep }) {
      const words = oneLine ? 'one' : 'one\n\ntwo';
      await stage.type('AAA ');
      await endUndoStep();
      await inserts(stage, { text: words });
      await holds(stage, `AAA ${words}`);
      await stage.press('Control+z');
      await holds(stage, 'AAA ');
      await stage.press('Control+Shift+z');
      await holds(stage, `AAA ${words}`);
    },
  },
  {
    column: 'caret',
    does: 'puts the caret at the offset asked for',
    async run({ stage }) {
      await inserts(stage, { text: 'Hi , thanks 👩‍👩‍👧‍👦 e\u0301!', cursor: 3 });
      await typesOn(stage, 'Hi X, thanks 👩‍👩‍👧‍👦 e\u0301!');
    },
  },
  {
    column: 'caret',
    does: 'puts the caret on an empty line between others',
    needsLines: true,
    async run({ stage }) {
      await inserts(stage, { text: 'Hi\r\n\r\nThank you @alice\r\n\r\nBye', cursor: 24 });
      await typesOn(stage, 'Hi\n\nThank you @alice\nX\nBye');
    },
  },
  {
    column: 'shortcut',
    does: 'replaces the characters before the caret that it is told to, and nothing else',
    async run({ stage, oneLine, endUndoStep }) {
      await stage.type(oneLine ? 'x  BBB' : 'AAA\nx  BBB');
      await stage.press('ArrowLeft', 4);
      await stage.type('/thanks');
      await endUndoStep();
      await inserts(stage, { text: line, replaceBefore: 7 });
      const before = oneLine ? 'x ' : 'AAA\nx ';
      await holds(stage, `${before}${line} BBB`);
      await stage.press('Control+z');
      await holds(stage, `${before}/thanks BBB`);
    },
  },
  {
    column: 'shortcut',
    does: 'replaces a shortcut that was all there was',
    async run({ stage, oneLine }) {
      await stage.type('/thanks');
      await inserts(stage, { text: oneLine ? line : lines, replaceBefore: 7 });
      await typesOn(stage, `${oneLine ? line : lines}X`);
    },
  },
  {
    column: 'expansion',
    does: 'turns a typed shortcut into words at Tab, and Backspace brings the shortcut back',
    async run({ stage, oneLine, endUndoStep }) {
      const words = oneLine ? line : lines;
      const before = oneLine ? 'x ' : 'AAA\nx ';
      await stage.ask({ ask: 'expand', templates: [{ shortcut: 'thanks', text: words }] });
      await stage.type(`${before} BBB`);
      await stage.press('ArrowLeft', 4);
      await stage.type('/thanks');
      await endUndoStep();
      await stage.press('Tab');
      await holds(stage, `${before}${words} BBB`);
      expect(await stage.hasFocus()).toBe(true);
      await stage.press('Backspace');
      await holds(stage, `${before}/thanks BBB`);
      await typesOn(stage, `${before}/thanksX BBB`);
    },
  },
  {
    column: 'expansion',
    does: 'writes behind the words what is typed while they come, and one undo of them gives the shortcut back',
    async run({ stage, oneLine, endUndoStep }) {
      const words = oneLine ? line : lines;
      await stage.ask({ ask: 'expand', templates: [{ shortcut: 'thanks', text: words }], key: 'space' });
      await stage.type('/thanks XY');
      await holds(stage, `${words}XY`);
      await stage.press('Control+a');
      await stage.press('Delete');
      await stage.type('AAA /thanks');
      await endUndoStep();
      await stage.type(' ');
      await holds(stage, `AAA ${words}`);
      await stage.press('Control+z');
      await holds(stage, 'AAA /thanks');
    },
  },
  {
    column: 'stops',
    does: 'walks from stop to stop with Tab and back, whatever is typed there, and gives Tab back at the last',
    async run({ stage, oneLine }) {
      const [text, stops] = oneLine ? ['Hi , see you at . Bye', [13, 16]] : ['Hi ,\n\nsee you \nat . Bye', [14, 18]];
      await stage.ask({ ask: 'expand', templates: [{ shortcut: 'meet', text, cursor: 3, stops }] });
      await stage.type('/meet');
      await stage.press('Tab');
      await holds(stage, text);
      const goes = async (key: string, words: string, text: string) => {
        if (key) await stage.press(key);
        await calm(stage);
        await stage.type(words);
        await holds(stage, oneLine ? text.replaceAll('\n\n', ' ').replaceAll('\n', '') : text);
      };
      await goes('', 'Ana', 'Hi Ana,\n\nsee you \nat . Bye');
      await goes('Tab', 'today', 'Hi Ana,\n\nsee you today\nat . Bye');
      await goes('Shift+Tab', 'X', 'Hi AnaX,\n\nsee you today\nat . Bye');
      await goes('Tab', 'Y', 'Hi AnaX,\n\nsee you todayY\nat . Bye');
      await goes('Tab', 'ten', 'Hi AnaX,\n\nsee you todayY\nat ten. Bye');
    },
  },
  {
    column: 'panel',
    does: 'finds the caret again after our own panel took the focus by keyboard',
    async run({ stage }) {
      await stage.type('AAA BBB');
      await stage.press('ArrowLeft', 4);
      inserted(await stage.panel({ text: '<>', cursor: 1, by: 'keyboard' }));
      await holds(stage, 'AAA<> BBB');
      expect(await stage.hasFocus()).toBe(true);
      await typesOn(stage, 'AAA<X> BBB');
    },
  },
  {
    column: 'panel',
    does: 'finds the selection again after our own panel was clicked',
    async run({ stage }) {
      await stage.type('AAA BBB CCC');
      await stage.press('Shift+ArrowLeft', 3);
      inserted(await stage.panel({ text: line, by: 'pointer' }));
      await holds(stage, `AAA BBB ${line}`);
      await typesOn(stage, `AAA BBB ${line}X`);
    },
  },
  {
    column: 'panel',
    does: 'takes several lines from our panel behind several lines',
    needsLines: true,
    async run({ stage }) {
      await stage.type('AAA\nBBB');
      inserted(await stage.panel({ text: ' x\n\ny', by: 'keyboard' }));
      await holds(stage, 'AAA\nBBB x\n\ny');
      await typesOn(stage, 'AAA\nBBB x\n\nyX');
    },
  },
  {
    column: 'never focused',
    does: 'is brought to life by our panel though nobody ever clicked into it',
    untouched: true,
    async run({ stage, oneLine }) {
      const words = oneLine ? line : lines;
      inserted(await stage.panel({ text: words, by: 'keyboard' }));
      await holds(stage, words);
      await typesOn(stage, `${words}X`);
    },
  },
  {
    column: 'one line',
    does: 'takes one template after the other',
    async run({ stage }) {
      await inserts(stage, { text: 'one ' });
      await inserts(stage, { text: 'two' });
      await holds(stage, 'one two');
    },
  },
  {
    column: 'input method',
    does: 'waits until an input method has finished its word',
    only: 'chromium', // Firefox offers no input method to a test
    async run({ stage }) {
      await stage.type('AAA ');
      await stage.compose('に');
      await stage.compose('にほ');
      const answer = stage.ask<Answer>({ ask: 'insert', text: line, saved: true });
      await stage.pause(200);
      await stage.commit('日本');
      inserted(await answer);
      await holds(stage, `AAA 日本${line}`);
    },
  },
];

export function inserted(answer: Answer): void {
  expect(answer).toMatchObject({ ok: true, value: { truncated: false } });
}

export async function inserts(stage: Stage, what: { text: string; cursor?: number; replaceBefore?: number }): Promise<void> {
  inserted(await stage.ask({ ask: 'insert', ...what }));
}

/** The editor's own state, and our own reading of the page, are this text: once, not doubled. Letters may be composed: Quill 1 does so. */
export async function holds(stage: Stage, text: string): Promise<void> {
  const forms = [text, text.normalize('NFC')];
  const model = await stage.model(forms);
  expect(model).toBe(forms.includes(model) ? model : text);
  expect((await stage.ask<string>({ ask: 'read' })).replace(/\n$/, '')).toBe(model);
}

/** Whatever was pressed is over, so that the next key comes as late as a person's would. */
async function calm(stage: Stage): Promise<void> {
  await expect.poll(() => stage.ask<boolean>({ ask: 'busy' })).toBe(false);
}

async function typesOn(stage: Stage, text: string): Promise<void> {
  await stage.type('X');
  await holds(stage, text);
}
