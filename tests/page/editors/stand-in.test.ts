// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchPlace } from '../../../lib/editors/stand-in';

const isField = ({ localName }: HTMLElement) => localName === 'textarea';
const named = (id: string) => document.querySelector<HTMLElement>(`#${id}`) as HTMLElement;

describe('watchPlace', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<section><textarea id="post"></textarea></section><section id="thread"><div id="reply"><textarea id="box"></textarea></div></section>';
  });

  it('answers the editor itself while it stands', () => {
    expect(watchPlace(named('box'), isField)()).toBe(named('box'));
  });

  it('answers the one that was put in its place, also when what was around it went too', () => {
    const box = watchPlace(named('box'), isField);
    named('thread').innerHTML = '<div><p><textarea id="new"></textarea></p></div>';
    expect(box()).toBe(named('new'));
  });

  it('never answers another box that was in the page before', () => {
    const box = watchPlace(named('box'), isField);
    named('thread').remove();
    expect(box()).toBeUndefined();
  });

  it('answers none of two new ones, unless one has the focus', () => {
    const box = watchPlace(named('box'), isField);
    named('reply').innerHTML = '<textarea id="one"></textarea><textarea id="two"></textarea>';
    expect(box()).toBeUndefined();
    named('two').focus();
    expect(box()).toBe(named('two'));
  });

  it('does not take another kind of editor for it', () => {
    const box = watchPlace(named('box'), isField);
    named('reply').innerHTML = '<input type="text"><div contenteditable="true"></div>';
    expect(box()).toBeUndefined();
  });

  it('finds it inside the same open shadow root', () => {
    const shadow = named('reply').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p><textarea></textarea></p>';
    const box = watchPlace(shadow.querySelector('textarea') as HTMLElement, isField);
    shadow.innerHTML = '<textarea id="new"></textarea>';
    expect(box()).toBe(shadow.querySelector('#new'));
  });

  it('waits for the one that comes late, and follows it when it is replaced too', () => {
    const box = watchPlace(named('box'), isField);
    named('reply').replaceChildren();
    expect(box()).toBeUndefined();
    named('reply').innerHTML = '<textarea id="second"></textarea>';
    expect(box()).toBe(named('second'));
    named('reply').innerHTML = '<textarea id="third"></textarea>';
    expect(box()).toBe(named('third'));
  });
});
