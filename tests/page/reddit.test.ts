// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reddit } from '../../lib/networks/reddit';
import { type OpenedPage, openPage } from '../support/read-page';

function open(name: string, url: string): OpenedPage {
  const html = readFileSync(join(import.meta.dirname, `../fixtures/reddit/${name}.html`), 'utf8');
  const opened = openPage({ html, url, now: Date.UTC(2026, 10, 21, 21) });
  onTestFinished(() => opened.close());
  return opened;
}
const thread = 'https://www.reddit.com/r/harbour/comments/text1/a_title/';
const oldThread = 'https://old.reddit.com/r/harbour/comments/1ba04/a_title/';
const [lexical, plain] = reddit.composers;

describe('pages of Reddit', () => {
  it.each([
    ['/', 'feed'],
    ['/new/', 'feed'],
    ['/r/harbour', 'feed'],
    ['/r/harbour/top/?t=week', 'feed'],
    ['/r/harbour/search/?q=rope', 'feed'],
    ['/r/harbour/comments/1abc/a_title/', 'thread'],
    ['/r/harbour/comments/1abc/comment/k2x/', 'thread'],
    ['/user/ana/comments/1abc/a_title/', 'thread'],
    ['/user/ana/', 'profile'],
    ['/user/ana/comments/', 'profile'],
    ['/notifications', 'notifications'],
    ['/message/selfreply', 'notifications'],
    ['/message/compose/', 'composer'],
    ['/r/harbour/submit', 'composer'],
    ['/r/harbour/wiki/index', 'other'],
    ['/settings/profile', 'other'],
  ])('%s is a page of kind %s', (path, kind) => expect(reddit.page(new URL(path, 'https://www.reddit.com'))).toBe(kind));
});

describe('who is signed in on Reddit', () => {
  const me = (html: string): string | undefined => {
    document.body.innerHTML = html;
    return reddit.me(document);
  };
  const app = (inside: string, signedIn = 'true') => `<shreddit-app user-logged-in="${signedIn}">${inside}</shreddit-app>`;
  const drawer = '<div id="user-drawer-content"><a href="/user/feedside_team/">View Profile</a></div>';

  it('is the profile in the drawer', () => expect(me(app(drawer))).toBe('feedside_team'));
  it('is nobody for guests, whatever else names somebody', () => expect(me(app(drawer, 'false'))).toBeUndefined());
  it('is nobody where two places name two people', () =>
    expect(me(app(`${drawer}<after-login-toast-dispatcher username="ana"></after-login-toast-dispatcher>`))).toBeUndefined());
  it('stands at the top of the old pages', () =>
    expect(me('<div id="header-bottom-right"><span class="user"><a href="https://old.reddit.com/user/ana/">ana</a></span></div>')).toBe('ana'));
  it('is nobody where the old pages ask to sign in', () =>
    expect(
      me('<div id="header-bottom-right"><span class="user"><a href="https://www.reddit.com/login" class="login-required">Log in</a></span></div>'),
    ).toBeUndefined());
});

describe('posts of Reddit that become others', () => {
  it('are known by their new id at once', () => {
    const { document, look } = open('feed', 'https://www.reddit.com/');
    const [first] = document.querySelectorAll(reddit.posts);
    for (const [name, value] of [
      ['id', 't3_zz1'],
      ['permalink', '/r/harbour/comments/zz1/other/'],
      ['author', 'kim'],
      ['post-title', 'Another'],
    ] as const)
      first?.setAttribute(name, value);
    first?.parentElement?.setAttribute('data-post-id', 't3_zz1');
    expect(reddit.identify(first as Element, look)).toBe('reddit:t3_zz1');
    expect(reddit.read(first as Element, look)?.post).toMatchObject({ id: 'reddit:t3_zz1', author: { handle: 'kim' } });
  });

  it('have no id while an element is empty', () => {
    const { look } = open('feed', 'https://www.reddit.com/');
    const empty = document.createElement('shreddit-post');
    expect(reddit.identify(empty, look)).toBeUndefined();
    expect(reddit.read(empty, look)?.post).toBeUndefined();
  });

  it('are one post on both sites', () => {
    const { document, look } = open('old-thread', oldThread);
    expect(reddit.identify(document.querySelector('.thing.link') as Element, look)).toBe('reddit:t3_1ba04');
  });
});

describe('reply boxes of Reddit', () => {
  const put = (where: string): { editor: Element; opened: OpenedPage } => {
    const opened = open('thread', thread);
    const box =
      '<faceplate-form><shreddit-composer><div contenteditable="true" role="textbox"></div><button slot="submit-button" type="submit"></button></shreddit-composer></faceplate-form>';
    opened.document.querySelector(where)?.insertAdjacentHTML('beforeend', box);
    return { editor: opened.document.querySelector(lexical?.editor.join() ?? '') as Element, opened };
  };

  it('answer the post of the page', () => {
    const { editor, opened } = put('comment-composer-host');
    expect(lexical?.answers(editor, opened.look, undefined)).toBe('reddit:t3_text1');
    expect(lexical?.submit(editor)?.getAttribute('slot')).toBe('submit-button');
  });

  it('answer the comment in whose row of buttons they opened, also one inside another', () => {
    const { editor, opened } = put('shreddit-comment-action-row[comment-id="t1_c2"]');
    expect(lexical?.answers(editor, opened.look, undefined)).toBe('reddit:t1_c2');
  });

  it('answer nothing where they edit a comment', () => {
    const { editor, opened } = put('shreddit-comment[thingid="t1_c2"] > [slot="comment"]');
    expect(lexical?.answers(editor, opened.look, undefined)).toBeUndefined();
  });

  it('are opened by the comment’s own button, not by an answer’s', () => {
    const { document } = open('thread', thread);
    const comment = document.querySelector('[thingid="t1_c1"]') as Element;
    expect(reddit.replyButtonOf?.(comment)?.closest('[comment-id]')?.getAttribute('comment-id')).toBe('t1_c1');
    expect(reddit.replyButtonOf?.(document.querySelector('shreddit-post') as Element)?.getAttribute('data-testid')).toBe('trigger-button');
    expect(reddit.replyButtonOf?.(document.createElement('shreddit-post'))).toBeUndefined();
  });

  it('on the old pages say what they answer, and nothing where they edit', () => {
    const { document, look } = open('old-thread', oldThread);
    const boxes = [...document.querySelectorAll(plain?.editor.join() ?? '')];
    expect(boxes.map((box) => plain?.answers(box, look, undefined))).toEqual(['reddit:t3_1ba04', 'reddit:t1_f1', undefined]);
    expect(plain?.submit(boxes[0] as Element)?.className).toBe('save');
    expect(reddit.replyButtonOf?.(document.querySelector('#thing_t1_f3') as Element)?.textContent).toBe('reply');
  });
});
