// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Composer } from '../../lib/networks/define-network';
import { guardWords, isBare, type Typed } from '../../lib/page/guard-words';
import type { OpenComposer } from '../../lib/page/watch-composer';
import { theHand } from '../support/the-hand';

const composer: Composer = { editor: ['textarea'], engine: 'textarea', limit: undefined, submit: () => undefined, answers: () => undefined };

describe('words in a box', () => {
  const kept: Typed[] = [];
  const dropped: string[] = [];
  const answered: { post: string | undefined } = { post: undefined };
  const made: { writings: number } = { writings: 0 };
  let stop: AbortController;
  let words: ReturnType<typeof guardWords>;
  const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
  const open = (): OpenComposer => ({ editor: box(), composer, post: answered.post });
  const type = (text: string) => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
  };
  const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
  const told = () => kept.splice(0).map(({ writing, post, text, left }) => [writing, post, text, left]);

  beforeEach(() => {
    vi.useFakeTimers();
    kept.length = 0;
    dropped.length = 0;
    made.writings = 0;
    answered.post = undefined;
    stop = new AbortController();
    document.body.innerHTML = '<form><textarea></textarea></form>';
    words = guardWords({
      document,
      at: open,
      readEditor: (editor) => (editor as HTMLTextAreaElement).value,
      newWriting: () => {
        made.writings += 1;
        return `writing-${made.writings}`;
      },
      keep: (typed) => void kept.push(typed),
      drop: ({ writing }) => void dropped.push(writing),
      until: stop.signal,
    });
    words.focused(open());
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it('are told within half a second while somebody types on and on', () => {
    for (let letters = 1; letters <= 10; letters += 1) {
      type('We open at nine'.slice(0, letters));
      wait(100);
    }
    expect(kept.length).toBeGreaterThanOrEqual(2);
    wait(500);
    expect(told().at(-1)).toEqual(['writing-1', undefined, 'We open at', false]);
  });

  it('are told at once when the box is left, and not again when nothing changed', () => {
    type('We open');
    box().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(told()).toEqual([['writing-1', undefined, 'We open', true]]);
    window.dispatchEvent(new Event('pagehide'));
    wait(1000);
    expect(told()).toEqual([]);
  });

  it('are told at once when the page goes', () => {
    type('We open');
    window.dispatchEvent(new Event('pagehide'));
    expect(told()).toEqual([['writing-1', undefined, 'We open', true]]);
  });

  it('that stood there before the person wrote are not told', () => {
    document.body.innerHTML = '<textarea>Shared from elsewhere</textarea>';
    words.focused(open());
    box().dispatchEvent(new Event('click', { bubbles: true }));
    wait(1000);
    expect(told()).toEqual([]);
    type('Shared from elsewhere, and so on');
    wait(1000);
    expect(told()).toHaveLength(1);
  });

  it('that were typed before this script came are told', () => {
    stop.abort();
    kept.length = 0;
    box().value = 'We o';
    stop = new AbortController();
    words = guardWords({
      document,
      at: open,
      readEditor: (editor) => (editor as HTMLTextAreaElement).value,
      newWriting: () => 'late',
      keep: (typed) => void kept.push(typed),
      drop: () => undefined,
      until: stop.signal,
    });
    words.focused(open());
    window.dispatchEvent(new Event('pagehide'));
    expect(told()).toEqual([['late', undefined, 'We o', true]]);
  });

  it('are dropped when they were sent, and newer ones are another writing', () => {
    type('We open at nine');
    wait(500);
    box().value = '';
    words.sent({ ...open(), text: 'We open at nine', at: 0 });
    expect(dropped).toEqual(['writing-1']);
    kept.length = 0;
    type('And on Sunday');
    wait(500);
    expect(told()).toEqual([['writing-2', undefined, 'And on Sunday', false]]);
  });

  it('stay kept when the box is emptied for a moment, and go when it stays empty', () => {
    type('We open at nine');
    wait(500);
    type('');
    wait(5000);
    type('We open');
    wait(20_000);
    expect(dropped).toEqual([]);
    type('');
    wait(20_000);
    expect(dropped).toEqual(['writing-1']);
  });

  it('stay kept when the network takes its box away', () => {
    type('We open at nine');
    wait(500);
    const gone = box();
    document.body.innerHTML = '';
    gone.value = '';
    document.body.click();
    wait(60_000);
    expect(dropped).toEqual([]);
  });

  it('go at once when the box is empty after Enter, as where a comment is sent with it', () => {
    type('We open at nine');
    wait(500);
    theHand('keydown', box(), { key: 'Enter' });
    type('');
    wait(500);
    expect(dropped).toEqual(['writing-1']);
  });

  it('stay kept when Enter was pressed elsewhere', () => {
    type('We open at nine');
    wait(500);
    theHand('keydown', document.body, { key: 'Enter' });
    type('');
    wait(500);
    expect(dropped).toEqual([]);
  });

  it('go when their form itself leaves the page with them', () => {
    type('We open at nine');
    wait(500);
    theHand('submit', document.querySelector('form') as Element);
    window.dispatchEvent(new Event('pagehide'));
    expect(dropped).toEqual(['writing-1']);
  });

  it('for another post are another writing; the first ones stay with theirs', () => {
    type('Hello everybody');
    wait(500);
    answered.post = 'mastodon:1';
    type('@otto We open');
    wait(500);
    expect(told()).toEqual([
      ['writing-1', undefined, 'Hello everybody', false],
      ['writing-2', 'mastodon:1', '@otto We open', false],
    ]);
    expect(dropped).toEqual([]);
    answered.post = undefined; // the post went out of the page: the words still answer it
    type('@otto We open at nine');
    wait(500);
    expect(told()).toEqual([['writing-2', 'mastodon:1', '@otto We open at nine', false]]);
  });

  it('that were brought back go on under their own name', () => {
    words.goOn(box(), { writing: 'earlier', text: 'We open' });
    type('We open at nine');
    wait(500);
    expect(told()).toEqual([['earlier', undefined, 'We open at nine', false]]);
  });

  it('are none where only names stand, as a network puts them there', () => {
    expect(['', ' \n', '@otto ', '@otto @mara@fosstodon.example '].map(isBare)).toEqual([true, true, true, true]);
    expect(['@otto yes', 'yes', '@'].map(isBare)).toEqual([false, false, false]);
  });
});
