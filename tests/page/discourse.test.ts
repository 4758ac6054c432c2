// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { discourse } from '../../lib/networks/discourse';
import { topicPlace } from '../../lib/networks/discourse-address';
import { type OpenedPage, openPage } from '../support/read-page';

const forum = 'https://forum.example.org';
function open(name: string, path = '/t/which-rope/4242'): OpenedPage {
  const html = readFileSync(join(import.meta.dirname, `../fixtures/discourse/${name}.html`), 'utf8');
  const opened = openPage({ html, url: forum + path, now: Date.UTC(2026, 10, 21, 21) });
  onTestFinished(() => opened.close());
  return opened;
}

describe('pages of Discourse', () => {
  it.each([
    ['/', 'feed'],
    ['/latest', 'feed'],
    ['/c/harbour/5/l/top', 'feed'],
    ['/tag/rope', 'feed'],
    ['/t/which-rope/4242', 'thread'],
    ['/t/which-rope/4242/17', 'thread'],
    ['/t/4242', 'thread'],
    ['/forum/t/which-rope/4242', 'thread'],
    ['/u/ana', 'profile'],
    ['/u/ana/activity/replies', 'profile'],
    ['/u/ana/activity/drafts', 'other'],
    ['/u/ana/notifications/mentions', 'notifications'],
    ['/my/notifications', 'notifications'],
    ['/u/ana/messages', 'other'],
    ['/u/ana/preferences/account', 'other'],
    ['/new-topic', 'composer'],
    ['/about', 'other'],
  ])('%s is a page of kind %s', (path, kind) => expect(discourse.page(new URL(path, forum))).toBe(kind));
});

describe('addresses of Discourse', () => {
  it.each([
    ['/t/which-rope/4242/17?u=ana', { path: '/t/which-rope/4242', topic: '4242', number: 17 }],
    ['/t/4242/17', { path: '/t/4242', topic: '4242', number: 17 }],
    [`${forum}/forum/t/t/4242`, { path: '/forum/t/t/4242', topic: '4242', number: 1 }],
    ['https://evil.example/t/which-rope/4242', undefined],
    ['//evil.example/t/which-rope/4242', undefined],
    ['/t/which-rope/4242/last', undefined],
    ['/u/ana', undefined],
  ])('%s', (address, place) => expect(topicPlace(address, forum)).toEqual(place));
});

describe('who is signed in on a Discourse forum', () => {
  const me = (html: string): string | undefined => {
    document.body.innerHTML = html;
    return discourse.me(document)?.split('@')[0];
  };
  const header = (title: string, src: string) => `<li id="current-user"><img class="avatar" title="${title}" src="${src}"></li>`;

  it('is told by the settings in the page', () => expect(open('thread').foundMe).toBe('feedside_team@forum.example.org'));
  it('is told by the picture in the header, if its address repeats the name', () => {
    expect(me(header('Mira', '/user_avatar/forum.example.org/mira/48/1_2.png'))).toBe('Mira');
    expect(me(header('Notifications', '/user_avatar/forum.example.org/mira/48/1_2.png'))).toBeUndefined();
  });
  it('is unknown for guests', () => expect(open('signed-out').foundMe).toBeUndefined());
});

describe('posts of Discourse that are emptied and filled again', () => {
  it('are known by their new number at once', () => {
    const { document, look } = open('thread');
    const article = document.querySelector('#post_3') as Element;
    article.setAttribute('id', 'post_33');
    article.closest('[data-post-number]')?.setAttribute('data-post-number', '33');
    article.querySelector('a.post-date')?.setAttribute('href', '/t/which-rope/4242/33');
    expect(discourse.identify(article, look)).toBe('discourse:forum.example.org/4242/33');
    expect(discourse.read(article, look)?.post?.id).toBe('discourse:forum.example.org/4242/33');
  });

  it('are no posts while they are empty', () => {
    const { document } = open('thread');
    expect(document.querySelector('.post-stream--cloaked')?.matches(discourse.posts)).toBe(false);
  });

  it('are one post in lists, activity and topic', () => {
    const inList = open('feed', '/latest');
    const inActivity = open('profile', '/u/mara.lind/activity');
    expect(discourse.identify(inList.document.querySelector('[data-topic-id="4244"]') as Element, inList.look)).toBe('discourse:forum.example.org/4244/1');
    expect([...inActivity.document.querySelectorAll(discourse.posts)].map((item) => discourse.identify(item, inActivity.look))).toContain(
      'discourse:forum.example.org/4244/1',
    );
  });
});

describe('the reply box of Discourse', () => {
  const [plain, rich] = discourse.composers;
  const titled = (title: string) => {
    const opened = open('thread');
    const heading = opened.document.querySelector('.action-title') as Element;
    heading.innerHTML = title;
    return plain?.answers(opened.document.querySelector(plain.editor.join()) as Element, opened.look, undefined);
  };

  it('names the post that it answers', () => {
    const opened = open('thread');
    const editor = opened.document.querySelector(plain?.editor.join() ?? '') as Element;
    expect(plain?.answers(editor, opened.look, undefined)).toBe('discourse:forum.example.org/4242/2');
    expect(plain?.submit(editor)?.classList.contains('create')).toBe(true);
  });

  it('names the topic when it answers that', () =>
    expect(titled('<a class="topic-link" href="/t/which-rope/4242" data-topic-id="4242">Which rope?</a>')).toBe('discourse:forum.example.org/4242/1'));
  it('answers nothing while it edits a post', () =>
    expect(titled('<a class="post-link" href="/t/which-rope/4242/3">post 3</a> <img class="avatar"> <span class="username">mira</span>')).toBeUndefined());
  it('answers nothing while it begins a topic', () => expect(titled('Create a new topic')).toBeUndefined());

  it('may be a rich one', () => {
    const { document } = open('thread');
    document
      .querySelector('#reply-control .d-editor-textarea-wrapper')
      ?.insertAdjacentHTML('beforeend', '<div class="ProseMirror-container"><div class="ProseMirror d-editor-input" contenteditable="true"></div></div>');
    expect(document.querySelector(rich?.editor.join() ?? '')).not.toBeNull();
    expect(rich?.engine).toBe('prosemirror');
  });
});
