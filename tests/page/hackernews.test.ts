// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hackernews } from '../../lib/networks/hackernews';
import { type OpenedPage, openPage } from '../support/read-page';

function open(name: string, url: string): OpenedPage {
  const html = readFileSync(join(import.meta.dirname, `../fixtures/hackernews/${name}.html`), 'utf8');
  const opened = openPage({ html, url, now: Date.UTC(2026, 10, 21, 21) });
  onTestFinished(() => opened.close());
  return opened;
}
const item = 'https://news.ycombinator.com/item?id=48110005';

describe('pages of Hacker News', () => {
  it.each([
    ['/', 'feed'],
    ['/news?p=2', 'feed'],
    ['/newcomments', 'feed'],
    ['/item?id=1', 'thread'],
    ['/threads?id=ana', 'notifications'],
    ['/submitted?id=ana', 'profile'],
    ['/user?id=ana', 'profile'],
    ['/reply?id=1&goto=item', 'composer'],
    ['/submit', 'composer'],
    ['/newsguidelines.html', 'other'],
  ])('%s is a page of kind %s', (path, kind) => expect(hackernews.page(new URL(path, 'https://news.ycombinator.com'))).toBe(kind));
});

describe('the reply box of Hacker News', () => {
  const [box] = hackernews.composers;
  const editorOf = ({ document }: OpenedPage) => document.querySelector(box?.editor.join() ?? '') as Element;

  it('answers the story under which it stands', () => {
    const opened = open('thread', item);
    expect(box?.answers(editorOf(opened), opened.look, undefined)).toBe('hackernews:48110005');
    expect(box?.submit(editorOf(opened))?.getAttribute('value')).toBe('add comment');
  });

  it('answers the comment on the page that its reply link opens', () => {
    const opened = open('reply', 'https://news.ycombinator.com/reply?id=48110011');
    expect(box?.answers(editorOf(opened), opened.look, 'hackernews:1')).toBe('hackernews:48110011');
  });

  it('is opened by no button: the link would load another page under the words', () => expect(hackernews.replyButton).toEqual([]));
});

describe('answers on Hacker News', () => {
  const parentOf = (opened: OpenedPage, number: string) => hackernews.read(opened.document.getElementById(number) as Element, opened.look)?.post?.replyTo?.post;

  it('are told by the indentation where no link names the parent', () => {
    const opened = open('thread', item);
    for (const link of opened.document.querySelectorAll('.navs a')) link.remove();
    expect(parentOf(opened, '48110013')).toBe('hackernews:48110012');
    expect(parentOf(opened, '48110014')).toBe('hackernews:48110011');
    expect(parentOf(opened, '48110015')).toBe('hackernews:48110005');
  });

  it('are claimed for nobody where the row above them is gone', () => {
    const opened = open('thread', item);
    for (const link of opened.document.querySelectorAll('.navs a')) link.remove();
    for (const number of ['48110011', '48110012']) opened.document.getElementById(number)?.remove();
    expect(parentOf(opened, '48110013')).toBeUndefined();
  });

  it('are another post as soon as the row is another one', () => {
    const opened = open('thread', item);
    const row = opened.document.getElementById('48110015') as Element;
    row.setAttribute('id', '48119999');
    expect(hackernews.identify(row, opened.look)).toBe('hackernews:48119999');
    expect(hackernews.read(row, opened.look)).toEqual({ post: undefined, missing: ['id'] });
  });
});

describe('who is signed in on Hacker News', () => {
  it('stands at the top, or nobody is', () => {
    expect(open('thread', item).foundMe).toBe('feedside_team');
    expect(open('signed-out', 'https://news.ycombinator.com/').foundMe).toBeUndefined();
  });
});
