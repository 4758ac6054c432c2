// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineNetwork } from '../../lib/networks/define-network';
import { type Sent, watchComposer } from '../../lib/page/watch-composer';
import { theHand } from '../support/the-hand';

/** `<article data-id>` with its own reply button; a box of `<form data-answers><textarea><button>`, which answers what it says or what was asked for last. */
const tiny = defineNetwork({
  id: 'practice',
  name: 'Tiny',
  hosts: [],
  page: () => 'feed',
  posts: 'article',
  identify: (element) => `practice:${element.getAttribute('data-id')}`,
  read: () => undefined,
  anchor: () => undefined,
  me: () => undefined,
  replyButton: ['.reply'],
  composers: [
    {
      editor: ['textarea'],
      engine: 'textarea',
      limit: undefined,
      submit: (editor) => editor.closest('form')?.querySelector('.send') ?? undefined,
      answers: (editor, _look, lastAsked) => (editor.closest('form')?.hasAttribute('data-new') ? undefined : lastAsked),
    },
  ],
});

const look = () => ({ url: new URL('https://tiny.example/'), page: 'feed' as const, me: undefined, now: 0, locale: 'en' });

describe('watchComposer', () => {
  const sent: Sent[] = [];
  const focused: Element[] = [];
  let stop: AbortController;
  let composers: ReturnType<typeof watchComposer>;
  const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
  const send = () => document.querySelector('.send') as HTMLButtonElement;
  const write = (text: string) => {
    theHand('focusin', box());
    box().value = text;
  };
  const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    focused.length = 0;
    stop = new AbortController();
    document.body.innerHTML = `
      <article data-id="1"><button class="reply"><i>Reply</i></button></article>
      <article data-id="2"><button class="reply">Reply</button></article>
      <form><textarea></textarea><button type="button" class="send"><b>Send</b></button></form>`;
    composers = watchComposer({
      document,
      network: tiny,
      look,
      readEditor: (editor) => (editor as HTMLTextAreaElement).value,
      onSent: (each) => void sent.push(each),
      onFocus: (each) => void focused.push(each),
      until: stop.signal,
    });
    theHand('click', document.querySelector('article[data-id="1"] i') as Element);
    write('See you at the pier.');
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it('tells what was sent, and on which post, once the network has cleared the box after the press', () => {
    theHand('click', document.querySelector('.send b') as Element);
    wait(300);
    expect(sent).toEqual([]);
    box().value = '';
    wait(300);
    expect(sent).toMatchObject([{ post: 'practice:1', text: 'See you at the pier.' }]);
  });

  it('tells of the box that had the focus before it was there', () => {
    stop.abort();
    focused.length = 0;
    box().focus();
    stop = new AbortController();
    watchComposer({
      document,
      network: tiny,
      look,
      readEditor: () => '',
      onSent: () => undefined,
      onFocus: (each) => void focused.push(each),
      until: stop.signal,
    });
    wait(0);
    expect(focused).toEqual([box()]);
  });

  it('tells where the focus came to, and which composer holds it', () => {
    expect(focused).toEqual([box()]);
    expect(composers.at(box())).toMatchObject({ editor: box(), post: 'practice:1' });
    expect(composers.at(send())).toBeUndefined();
  });

  it('counts a box that goes away after the press as cleared', () => {
    theHand('click', send());
    document.querySelector('form')?.remove();
    wait(300);
    expect(sent).toHaveLength(1);
  });

  it('tells nothing of a box that is emptied or goes away without a press', () => {
    box().value = '';
    wait(1000);
    write('Another word');
    document.querySelector('form')?.remove();
    wait(30_000);
    expect(sent).toEqual([]);
  });

  it('tells nothing of presses that the page made up', () => {
    send().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    box().value = '';
    wait(1000);
    expect(sent).toEqual([]);
  });

  it('takes Ctrl+Enter and ⌘Enter for a press, but not Enter alone or in the middle of a composition', () => {
    theHand('keydown', box(), { key: 'Enter' });
    theHand('keydown', box(), { key: 'Enter', ctrlKey: true, isComposing: true });
    box().value = '';
    wait(1000);
    expect(sent).toEqual([]);
    for (const key of ['ctrlKey', 'metaKey']) {
      write(`By ${key}`);
      theHand('keydown', box(), { key: 'Enter', [key]: true });
      box().value = '';
      wait(300);
    }
    expect(sent.map(({ text }) => text)).toEqual(['By ctrlKey', 'By metaKey']);
  });

  it('tells one thing once when the impatient press twice, with the words of the last press', () => {
    theHand('click', send());
    wait(300);
    box().value = 'See you at the pier, at noon.';
    theHand('keydown', box(), { key: 'Enter', ctrlKey: true });
    wait(300);
    box().value = '';
    wait(1000);
    expect(sent.map(({ text }) => text)).toEqual(['See you at the pier, at noon.']);
  });

  it.each([
    ['disabled', ''],
    ['aria-disabled', 'true'],
  ])('does not take a press for sending while the button is %s', (attribute, value) => {
    send().setAttribute(attribute, value);
    theHand('keydown', box(), { key: 'Enter', ctrlKey: true });
    box().value = '';
    wait(1000);
    expect(sent).toEqual([]);
  });

  it('gives up when the words still stand long after the press', () => {
    theHand('click', send());
    wait(25_000);
    box().value = '';
    wait(5000);
    expect(sent).toEqual([]);
  });

  it('tells nothing of an empty box, and nothing any more when it was stopped', () => {
    box().value = '  ';
    theHand('click', send());
    box().value = '';
    wait(1000);
    write('Words');
    theHand('click', send());
    stop.abort();
    box().value = '';
    wait(1000);
    expect(sent).toEqual([]);
  });

  it('knows the box in use, the one that answers a post, and what was asked for through us', () => {
    expect(composers.current()?.editor).toBe(box());
    expect(composers.answering('practice:1')?.editor).toBe(box());
    expect(composers.answering('practice:2')).toBeUndefined();
    composers.asked('practice:2');
    expect(composers.answering('practice:2')?.editor).toBe(box());
    document.querySelector('form')?.setAttribute('data-new', '');
    expect(composers.current()?.post).toBeUndefined();
    document.querySelector('form')?.remove();
    expect(composers.current()).toBeUndefined();
  });

  describe('inside open shadow roots, which retarget what happens in them', () => {
    /** Two boxes in one shadow root, and a post whose reply button stands in another. */
    const inside = (selector: string) => document.querySelector('#outlet')?.shadowRoot?.querySelector(selector) as HTMLTextAreaElement;
    const shadow = (host: string, markup: string) => {
      const root = document.querySelector(host)?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = markup;
      return root;
    };
    const form = (id: string) => `<form id="${id}"><textarea></textarea><button type="button" class="send"><b>Send</b></button></form>`;
    const focus = (box: Element, from?: 'same root') => theHand('focusin', box, from ? { composed: false } : {});
    const write = (box: HTMLTextAreaElement, text: string) => {
      box.value = text;
    };

    beforeEach(() => {
      document.body.innerHTML = '<article data-id="3"><div id="row"></div></article><div id="outlet"></div>';
      shadow('#outlet', form('left') + form('right'));
      const row = shadow('#row', '<button class="reply"><i>Reply</i></button>');
      theHand('click', row?.querySelector('i') as Element);
      focus(inside('#left textarea'));
    });

    it('knows the box in use, which post it answers, and that the press sent it', () => {
      expect(composers.current()?.editor).toBe(inside('#left textarea'));
      expect(composers.answering('practice:3')?.editor).toBe(inside('#left textarea'));
      write(inside('#left textarea'), 'At eight.');
      theHand('click', inside('#left .send b'));
      write(inside('#left textarea'), '');
      wait(300);
      expect(sent).toMatchObject([{ post: 'practice:3', text: 'At eight.' }]);
    });

    it('takes Ctrl+Enter in it', () => {
      write(inside('#left textarea'), 'At nine.');
      theHand('keydown', inside('#left textarea'), { key: 'Enter', ctrlKey: true });
      write(inside('#left textarea'), '');
      wait(300);
      expect(sent.map(({ text }) => text)).toEqual(['At nine.']);
    });

    it('follows the focus from one box to the other in the same root, of which the document hears nothing', () => {
      focus(inside('#right textarea'), 'same root');
      expect(composers.current()?.editor).toBe(inside('#right textarea'));
      write(inside('#right textarea'), 'At ten.');
      theHand('click', inside('#left .send b'));
      write(inside('#right textarea'), '');
      wait(300);
      expect(sent).toEqual([]);
    });
  });
});
