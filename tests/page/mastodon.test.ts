// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PageKind } from '../../lib/model/network';
import { mastodon } from '../../lib/networks/mastodon';
import { takeTally } from '../../lib/networks/pick';
import { type OpenedPage, openPage, readPage } from '../support/read-page';

const now = Date.parse('2026-11-21T21:00:00Z');

const open = (name: string, { url = 'https://social.example/home', edit = (html: string) => html } = {}): OpenedPage => {
  const html = readFileSync(join(import.meta.dirname, `../fixtures/mastodon/${name}.html`), 'utf8');
  const opened = openPage({ html: edit(html), url, now });
  onTestFinished(() => opened.close());
  return opened;
};

const wrapperOf = ({ document }: OpenedPage, id: string): Element => {
  const wrapper = document.querySelector(`.status[data-id="${id}"]`)?.parentElement;
  if (!wrapper) throw new Error(`The page has no post ${id}`);
  return wrapper;
};

describe('which page an address is', () => {
  it.each<[string, PageKind]>([
    ['/', 'feed'],
    ['/home', 'feed'],
    ['/deck/home', 'feed'],
    ['/public/local', 'feed'],
    ['/explore', 'feed'],
    ['/tags/boats', 'feed'],
    ['/lists/12', 'feed'],
    ['/bookmarks', 'feed'],
    ['/@lena/114000000000001000/quotes', 'feed'],
    ['/@lena/114000000000001000', 'thread'],
    ['/@bo@isles.example/114000000000001000', 'thread'],
    ['/deck/@lena/114000000000001000', 'thread'],
    ['/@lena', 'profile'],
    ['/@bo@isles.example/with_replies', 'profile'],
    ['/@lena/tagged/boats', 'profile'],
    ['/notifications', 'notifications'],
    ['/notifications/requests/7', 'notifications'],
    ['/publish', 'composer'],
    ['/share', 'composer'],
    ['/@lena/followers', 'other'],
    ['/@lena/114000000000001000/favourites', 'other'],
    ['/lists', 'other'],
    ['/notifications/requests', 'other'],
    ['/settings/preferences', 'other'],
    ['/about', 'other'],
    ['/deck', 'feed'],
    ['/deck/getting-started', 'feed'],
    ['/deck/@bo@isles.example', 'profile'],
    ['/#/', 'feed'],
    ['/#/following', 'feed'],
    ['/#/social.example/s/701', 'thread'],
    ['/#/social.example/a/7', 'profile'],
    ['/#/notifications', 'notifications'],
    ['/#/settings', 'other'],
  ])('calls %s a %s', (path, kind) => {
    expect(mastodon.page(new URL(path, 'https://social.example'))).toBe(kind);
  });
});

describe('a post in Phanpy', () => {
  it('has the id that it has on its own server’s pages', () => {
    const inPhanpy = readPage(open('phanpy', { url: 'https://phanpy.social/#/' })).posts.map(({ id }) => id);
    const onServer = readPage(open('warnings')).posts.map(({ id }) => id);
    expect(inPhanpy[0]).toBe(onServer[0]);
  });

  it('has no author where its portrait and its name are of two people', () => {
    const { readings } = readPage(open('phanpy', { url: 'https://phanpy.social/#/' }));
    expect(readings.at(-1)).toEqual({ post: undefined, missing: ['author'] });
  });

  it('is not known by an id that is none', () => {
    const edit = (html: string) => html.replaceAll('data-state-post-id="social.example/', 'data-state-post-id="javascript:alert(1)//');
    const { readings } = readPage(open('phanpy', { url: 'https://phanpy.social/#/', edit }));
    expect(readings.length).toBeGreaterThan(3);
    expect(readings.flatMap(({ post }) => post ?? [])).toEqual([]);
  });
});

describe('what alternatives were found', () => {
  it('is counted for filters of 4.7 and 4.3', () => {
    const { filter = [] } = mastodon.alternatives ?? {};
    takeTally(filter);
    readPage(open('warnings'));
    expect(takeTally(filter)).toEqual([2, 1]);
  });

  it('is counted for polls of 4.7 and 4.3', () => {
    const { poll = [] } = mastodon.alternatives ?? {};
    takeTally(poll);
    readPage(open('media'));
    expect(takeTally(poll)).toEqual([1, 1]);
  });
});

describe('glitch-soc', () => {
  it('is not said to hide numbers that it shows only where asked to', () => {
    expect(readPage(open('glitch')).missing).toEqual({});
  });

  it('is told from Mastodon, where each row counts its answers', () => {
    const edit = (html: string) => html.replaceAll('data-status-by', 'data-nothing');
    expect(readPage(open('glitch', { edit })).missing).toEqual({ metrics: 3 });
  });
});

describe('finding an instance', () => {
  it('knows Phanpy by what it says of itself, before any post is there', () => {
    const edit = (html: string) => html.replace(/<div id="app">[\s\S]*<\/ul><\/div><\/div>/, '<div id="app"></div>');
    const { document } = open('phanpy', { url: 'https://phanpy.example/#/', edit });
    expect(document.querySelector('article')).toBeNull();
    expect(mastodon.detect?.(document)).toBe(true);
  });

  it('knows one by the place its client is mounted in, on any host', () => {
    expect(mastodon.detect?.(open('feed').document)).toBe(true);
  });

  it('takes no other page for one', () => {
    document.body.innerHTML = '<div id="mastodon">A page about elephants</div>';
    expect(mastodon.detect?.(document)).toBe(false);
  });
});

describe('the same element filled with other things', () => {
  it('loses its id when the row is emptied, and has another when another post comes', () => {
    const opened = open('feed');
    const wrapper = wrapperOf(opened, '201');
    const other = wrapperOf(opened, '203').querySelector('.status');
    expect(mastodon.identify(wrapper, opened.look)).toBe('mastodon:social.example/201');
    wrapper.replaceChildren(...['Lena Brook', '<p>far away</p>'].map((words) => Object.assign(opened.document.createElement('span'), { textContent: words })));
    expect(mastodon.identify(wrapper, opened.look)).toBeUndefined();
    expect(mastodon.read(wrapper, opened.look)).toBeUndefined();
    if (other) wrapper.replaceChildren(other);
    expect(mastodon.identify(wrapper, opened.look)).toBe('mastodon:social.example/203');
    expect(mastodon.read(wrapper, opened.look)?.post?.author.handle).toBe('feedside_team@social.example');
  });

  it('reads the same with a chip of ours at the end of the row, the article and the opened post', () => {
    for (const [name, url] of [
      ['feed', 'https://social.example/home'],
      ['thread', 'https://social.example/@feedside_team/703'],
      ['notifications', 'https://social.example/notifications'],
    ] as const) {
      const opened = open(name, { url });
      const before = readPage(opened);
      for (const element of opened.document.querySelectorAll(mastodon.posts)) {
        mastodon.anchor(element, opened.look)?.parent.append(opened.document.createElement('div'));
      }
      expect(readPage(opened)).toEqual(before);
    }
  });
});

describe('where the chip hangs', () => {
  it('is the article in lists, since only that survives, and the row itself in threads', () => {
    const feed = open('feed');
    const thread = open('thread', { url: 'https://social.example/@feedside_team/703' });
    expect(mastodon.anchor(wrapperOf(feed, '201'), feed.look)?.parent.tagName).toBe('ARTICLE');
    expect(mastodon.anchor(wrapperOf(thread, '704'), thread.look)?.parent).toBe(wrapperOf(thread, '704'));
  });

  it('takes no height wherever it is', () => {
    const thread = open('thread', { url: 'https://social.example/@feedside_team/703' });
    for (const element of thread.document.querySelectorAll(mastodon.posts)) {
      expect(mastodon.anchor(element, thread.look)?.place).toMatch(/^position:relative;.*height:0;/);
    }
  });
});

describe('who is signed in', () => {
  it('is told by the panel, and by the settings in the page before the panel is there', () => {
    const withoutPanel = (html: string) => html.replaceAll('account__display-name focusable', 'gone');
    expect(open('feed').foundMe).toBe('feedside_team@social.example');
    expect(open('feed', { edit: withoutPanel }).foundMe).toBe('feedside_team@social.example');
  });

  it('is nobody for a visitor, or where the settings are no JSON', () => {
    expect(open('signed-out').foundMe).toBeUndefined();
    expect(open('signed-out', { edit: (html) => html.replace('{"meta"', '{meta') }).foundMe).toBeUndefined();
  });
});

describe('people of two servers', () => {
  it('stay apart when they share a short name', () => {
    const here = readPage(open('signed-out')).posts[0];
    const there = readPage(open('signed-out', { url: 'https://other.example/public' })).posts[0];
    expect([here?.author.handle, there?.author.handle]).toEqual(['lena@social.example', 'lena@other.example']);
    expect([here?.id, there?.id]).toEqual(['mastodon:social.example/1201', 'mastodon:other.example/1201']);
  });
});

describe('the composer', () => {
  const [composer] = mastodon.composers;
  const asking = (handle: string, words: string) => (html: string) =>
    html.replace(
      '<form class="compose-form" role="region" aria-label="New Post">',
      `<form class="compose-form"><div class="reply-indicator"><div class="reply-indicator__main"><a class="detailed-status__display-name" href="/@${handle}"><span>x</span></a><div lang="en" class="reply-indicator__content translate"><p>${words}</p></div></div></div>`,
    );
  const editorOf = ({ document }: OpenedPage): Element => {
    const editor = document.querySelector(composer?.editor[0] ?? '');
    if (!editor) throw new Error('The page has no composer');
    return editor;
  };

  it('is a textarea with the default limit, sent with the button of its form', () => {
    const opened = open('feed');
    expect(composer).toMatchObject({ engine: 'textarea', limit: 500 });
    expect(composer?.submit(editorOf(opened))?.textContent).toBe('Post');
  });

  it('answers nothing while it writes a new post', () => {
    const opened = open('feed');
    expect(composer?.answers(editorOf(opened), opened.look, 'mastodon:social.example/201')).toBeUndefined();
  });

  it('answers the post whose reply button was pressed', () => {
    const opened = open('feed', { edit: asking('lena', '@feedside_team thank you for the quick answer!') });
    expect(composer?.answers(editorOf(opened), opened.look, 'mastodon:social.example/208')).toBe('mastodon:social.example/208');
  });

  it('believes the author and words it shows more than an older press', () => {
    const opened = open('feed', { edit: asking('lena', '@feedside_team thank you for the quick answer!') });
    expect(composer?.answers(editorOf(opened), opened.look, 'mastodon:social.example/203')).toBe('mastodon:social.example/208');
  });

  it('finds the post without a press (a key was used) when only one fits', () => {
    const fitting = open('feed', { edit: asking('lena', '@feedside_team thank you for the quick answer!') });
    const strange = open('feed', { edit: asking('lena', 'Words of no post here') });
    expect(composer?.answers(editorOf(fitting), fitting.look, undefined)).toBe('mastodon:social.example/208');
    expect(composer?.answers(editorOf(strange), strange.look, undefined)).toBeUndefined();
  });

  it('keeps to the press where the post has left the page, as on /publish', () => {
    const opened = open('profile', { edit: asking('zoe', 'Far away by now') });
    expect(composer?.answers(editorOf(opened), opened.look, 'mastodon:social.example/4711')).toBe('mastodon:social.example/4711');
  });

  it('knows the reply button of rows and of the opened post, and no other button', () => {
    const thread = open('thread', { url: 'https://social.example/@feedside_team/703' });
    const buttons = thread.document.querySelectorAll(mastodon.replyButton.join(','));
    expect([...buttons].map((button) => button.querySelector('svg')?.getAttribute('class'))).toEqual([
      'icon icon-reply',
      'icon icon-reply-all',
      'icon icon-reply',
      ...Array<string>(7).fill('icon icon-reply-all'),
    ]);
  });
});
