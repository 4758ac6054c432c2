// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeTally } from '../../lib/networks/pick';
import { x } from '../../lib/networks/x';
import { type OpenedPage, openPage } from '../support/read-page';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, `../fixtures/x/${name}.html`), 'utf8');
const thread = (JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/x/thread.json'), 'utf8')) as { url: string }).url;

function open(name: string, url = 'https://x.com/home'): OpenedPage & { articles: Element[]; editor: Element | undefined } {
  const opened = openPage({ html: fixture(name), url, now: Date.UTC(2026, 10, 21, 21) });
  onTestFinished(() => opened.close());
  const editor = [...opened.document.querySelectorAll((x.composers[0]?.editor ?? []).join())][0];
  return { ...opened, articles: [...opened.document.querySelectorAll(x.posts)], editor };
}

const composer = () => {
  const [first] = x.composers;
  if (!first) throw new Error('X has one composer');
  return first;
};

describe('pages of X', () => {
  it.each([
    ['/home', 'feed'],
    ['/', 'feed'],
    ['/search?q=feedside&f=live', 'feed'],
    ['/search?q=feedside&f=user', 'other'],
    ['/hashtag/community', 'feed'],
    ['/i/lists/123', 'feed'],
    ['/i/bookmarks', 'feed'],
    ['/ana_ruiz/status/2124155874309046273', 'thread'],
    ['/ana_ruiz/status/2124155874309046273/photo/1', 'thread'],
    ['/i/web/status/2124155874309046273', 'thread'],
    ['/i/status/2124155874309046273', 'thread'],
    ['/ana_ruiz/status/2124155874309046273/quotes', 'feed'],
    ['/ana_ruiz/status/2124155874309046273/analytics', 'other'],
    ['/notifications', 'notifications'],
    ['/notifications/mentions', 'notifications'],
    ['/compose/post', 'composer'],
    ['/intent/post?text=hi', 'composer'],
    ['/ana_ruiz', 'profile'],
    ['/ana_ruiz/with_replies', 'profile'],
    ['/ana_ruiz/followers', 'other'],
    ['/messages', 'other'],
    ['/settings/account', 'other'],
    ['/i/chat', 'other'],
  ])('%s is a page of kind %s', (path, kind) => expect(x.page(new URL(path, 'https://x.com'))).toBe(kind));
});

describe('who is signed in on X', () => {
  const me = (html: string): string | undefined => {
    document.body.innerHTML = html;
    return x.me(document);
  };

  it('is the profile that the navigation leads to', () =>
    expect(me('<a data-testid="AppTabBar_Profile_Link" href="/feedside_team"></a>')).toBe('feedside_team'));

  it('is told by the account button where the window is too narrow for the link', () =>
    expect(me('<button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-Feedside_Team"></div></button>')).toBe(
      'Feedside_Team',
    ));

  it('is told by the menu button on a phone', () =>
    expect(me('<button data-testid="DashButton_ProfileIcon_Link"><div data-testid="UserAvatar-Container-feedside_team"></div></button>')).toBe(
      'feedside_team',
    ));

  it('is unknown for guests, and nobody is called by an address of X', () => {
    expect(me('<a href="/login"></a>')).toBeUndefined();
    expect(me('<a data-testid="AppTabBar_Profile_Link" href="/home"></a>')).toBeUndefined();
  });
});

describe('recycled posts of X', () => {
  it('are known by their new id as soon as the node shows another post', () => {
    const { articles, look } = open('feed');
    const [first, second] = articles as [Element, Element];
    const wanted = x.identify(second, look);
    first.innerHTML = second.innerHTML;
    expect(x.identify(first, look)).toBe(wanted);
    expect(x.read(first, look)?.post?.id).toBe(wanted);
  });

  it('have no id while the node is empty', () => {
    const { articles, look } = open('feed');
    const [first] = articles as [Element];
    first.replaceChildren();
    expect(x.identify(first, look)).toBeUndefined();
    expect(x.read(first, look)).toEqual({ post: undefined, missing: ['id', 'permalink', 'author', 'text'] });
  });

  it('stay part of the thread when the cells above them are gone', () => {
    const { document, articles, look } = open('thread', thread);
    const ids = articles.map((article) => x.identify(article, look));
    const before = articles.map((article) => x.read(article, look)?.post?.thread?.post);
    for (const cell of [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(0, 6)) cell.remove();
    for (const [index, article] of articles.entries()) {
      if (article.isConnected) expect([ids[index], x.read(article, look)?.post?.thread?.post]).toEqual([ids[index], before[index]]);
    }
    expect(before.filter(Boolean)).toHaveLength(4);
  });

  it('are claimed for no thread where nothing above tells', () => {
    const { document, look } = open('thread', thread);
    const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
    const late = cells.findIndex((cell) => cell.textContent?.includes('Firefox'));
    for (const cell of cells.slice(0, late)) cell.remove();
    const article = cells[late]?.querySelector(x.posts) as Element;
    expect(x.read(article, look)?.post).not.toHaveProperty('thread');
  });
});

describe('what X may change without being misread', () => {
  it('reads the text by its language where its test id is gone', () => {
    const { document, articles, look } = open('feed');
    for (const text of document.querySelectorAll('[data-testid="tweetText"]')) text.removeAttribute('data-testid');
    expect(x.read(articles[0] as Element, look)?.post?.text).toMatch(/^Hi @feedside_team/);
  });

  it('claims nothing where the block of the author is gone', () => {
    const { document, articles, look } = open('feed');
    for (const name of document.querySelectorAll('[data-testid="User-Name"]')) name.removeAttribute('data-testid');
    expect(articles.map((article) => x.read(article, look))).toEqual(articles.map(() => ({ post: undefined, missing: ['author'] })));
  });

  it('never takes a quoted text for the post’s own, even where the quoted author is gone', () => {
    const { articles, look } = open('quote');
    const [, wordless] = articles as [Element, Element];
    for (const mark of wordless.querySelectorAll('div[role="link"] [data-testid="User-Name"], div[role="link"] [data-testid="Tweet-User-Avatar"]'))
      mark.removeAttribute('data-testid');
    expect(x.read(wordless, look)?.post).toMatchObject({ text: '', quote: { text: 'Only the quoted one speaks.' } });
  });

  it('says that numbers are missing where the buttons are gone', () => {
    const { document, articles, look } = open('feed');
    for (const bar of document.querySelectorAll('[role="group"]')) bar.remove();
    expect(x.read(articles[0] as Element, look)).toMatchObject({ missing: ['metrics'], post: { metrics: {} } });
  });
});

describe('the marks of words on X', () => {
  it('are counted by which of the two was found', () => {
    const { text = [] } = x.alternatives ?? {};
    takeTally(text);
    const { articles, look } = open('community');
    for (const article of articles) x.read(article, look);
    expect(takeTally(text)).toEqual([3, 0]);
    for (const article of articles) {
      for (const mark of article.querySelectorAll('[data-testid="tweetText"]')) mark.removeAttribute('data-testid');
      x.read(article, look);
    }
    expect(takeTally(text)).toEqual([0, 3]);
  });
});

describe('posts under the heading "Discover more" on X', () => {
  it('are of no thread, also when the heading has left the page', () => {
    const url = (JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/x/separators.json'), 'utf8')) as { url: string }).url;
    const { articles, look } = open('separators', url);
    const last = articles.at(-1) as Element;
    for (const article of articles) x.read(article, look);
    for (const cell of [...(last.closest('[data-testid="cellInnerDiv"]')?.parentElement?.children ?? [])].slice(0, -1)) cell.remove();
    expect(x.read(last, look)?.post?.thread).toBeUndefined();
  });
});

describe('the place of the chip on X', () => {
  it('is in the cell, which X itself places absolutely', () => {
    const { articles, look } = open('feed');
    const anchor = x.anchor(articles[1] as Element, look);
    expect(anchor?.parent.getAttribute('data-testid')).toBe('cellInnerDiv');
    expect(anchor?.place).toMatch(/^position:absolute;.*inset-inline-end:72px$/);
  });

  it('leaves the line to a long name, except at the top of the list', () => {
    const { document, articles, look } = open('feed');
    for (const name of document.querySelectorAll('[data-testid="User-Name"] span'))
      if (name.children.length === 0) name.textContent = 'A name that goes on and on';
    expect([0, 1].map((index) => x.anchor(articles[index] as Element, look)?.place.match(/top:(-?\d+)px/)?.[1])).toEqual(['7', '-12']);
  });

  it('hangs from the end of a post that stands in no cell', () => {
    const { articles, look } = open('feed');
    const [article] = articles as [Element];
    article.closest('[data-testid="cellInnerDiv"]')?.removeAttribute('style');
    expect(x.anchor(article, look)).toEqual({ parent: article, place: 'position:relative;display:block;height:0' });
  });

  it('is nowhere in a reply dialog', () => {
    const { articles, look } = open('dialog', 'https://x.com/compose/post');
    expect(x.anchor(articles[0] as Element, look)).toBeUndefined();
  });
});

describe('composers of X', () => {
  it('answer the opened post on its own page', () => {
    const { editor, look } = open('thread', thread);
    expect(composer().answers(editor as Element, look, 'x:1')).toBe(`x:${thread.split('/').at(-1)}`);
    expect(
      composer()
        .submit(editor as Element)
        ?.getAttribute('data-testid'),
    ).toBe('tweetButtonInline');
  });

  it('answer nothing above the feed', () => {
    const { editor, look } = open('feed');
    expect(composer().answers(editor as Element, look, 'x:1')).toBeUndefined();
    expect(
      composer()
        .submit(editor as Element)
        ?.getAttribute('data-testid'),
    ).toBe('tweetButtonInline');
  });

  it('answer the post behind the dialog that has the same author and second', () => {
    const { document, editor, articles, look } = open('dialog', 'https://x.com/compose/post');
    const wanted = x.identify(articles[2] as Element, look);
    expect(wanted).toBeDefined();
    expect(composer().answers(editor as Element, look, 'x:1')).toBe(wanted);
    expect(composer().submit(editor as Element)).toBe(document.querySelector('[data-testid="tweetButton"]'));
  });

  it('answer the post that was asked for when it has left the page, if it was made in that second', () => {
    const { editor, articles, look } = open('dialog', 'https://x.com/compose/post');
    const wanted = x.identify(articles[2] as Element, look);
    articles[2]?.remove();
    expect(composer().answers(editor as Element, look, wanted)).toBe(wanted);
    expect(composer().answers(editor as Element, look, x.identify(articles[1] as Element, look))).toBeUndefined();
    expect(composer().answers(editor as Element, look, undefined)).toBeUndefined();
  });

  it('answer nothing in a dialog without a post', () => {
    const { document, editor, look } = open('dialog', 'https://x.com/compose/post');
    document.querySelector('[role="dialog"] article')?.remove();
    expect(composer().answers(editor as Element, look, 'x:1')).toBeUndefined();
  });
});
