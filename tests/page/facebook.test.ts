// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Look } from '../../lib/networks/define-network';
import { facebook } from '../../lib/networks/facebook';
import { personAt, postAt } from '../../lib/networks/facebook-address';
import { readCounted } from '../../lib/networks/read-counted';
import { stableId } from '../../lib/networks/stable-id';
import { type OpenedPage, openPage, readPage } from '../support/read-page';

const fixture = (name: string): { html: string; url: string; now: number } => {
  const at = join(import.meta.dirname, '../fixtures/facebook', name);
  return { html: readFileSync(`${at}.html`, 'utf8'), ...JSON.parse(readFileSync(`${at}.json`, 'utf8')) };
};

const open = (name: string, change = (html: string) => html): OpenedPage => {
  const page = fixture(name);
  const opened = openPage({ ...page, html: change(page.html) });
  onTestFinished(() => opened.close());
  return opened;
};

const first = ({ document }: OpenedPage, selector = facebook.posts): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

const site = 'https://www.facebook.com';
const otto = '[aria-label^="Comment by Otto"]';
const editorIn =
  '<form role="presentation"><div contenteditable="true" role="textbox" data-lexical-editor="true"></div><div id="focused-state-composer-submit"><span><div aria-label="Comment" role="button"></div></span></div></form>';
const write = (where: Element): Element => {
  where.insertAdjacentHTML('beforeend', editorIn);
  return where.querySelector('[data-lexical-editor]') as Element;
};
const answers = (editor: Element, look: Look, asked?: string) => facebook.composers[0]?.answers(editor, look, asked);

describe('an address of Facebook', () => {
  it.each([
    ['/', 'feed'],
    ['/home.php', 'feed'],
    ['/?filter=all&sk=h_chr', 'feed'],
    ['/groups/feed/', 'feed'],
    ['/groups/998877665544', 'feed'],
    ['/groups/998877665544/posts/3456789012345/', 'thread'],
    ['/groups/998877665544/permalink/3456789012345/', 'thread'],
    ['/groups/998877665544/?multi_permalinks=3456789012345', 'thread'],
    ['/groups/998877665544/user/100055555000001/', 'profile'],
    ['/mara.lind/posts/pfbid02abcDEF', 'thread'],
    ['/mara.lind/posts/a-title/pfbid02abcDEF', 'thread'],
    ['/permalink.php?story_fbid=pfbid02abcDEF&id=100055555000001', 'thread'],
    ['/photo/?fbid=900100200300&set=a.1', 'thread'],
    ['/mara.lind/videos/8877665544332211/', 'thread'],
    ['/reel/8877665544332211', 'thread'],
    ['/watch/?v=8877665544332211', 'thread'],
    ['/mara.lind', 'profile'],
    ['/mara.lind/posts', 'profile'],
    ['/profile.php?id=100055555000001', 'profile'],
    ['/people/Pia-Sails/100077777000002/', 'profile'],
    ['/hashtag/harbour', 'feed'],
    ['/search/posts/?q=ferry', 'feed'],
    ['/search/people/?q=ferry', 'other'],
    ['/notifications', 'notifications'],
    ['/messages/t/1', 'other'],
    ['/marketplace', 'other'],
    ['/stories/1/2/', 'other'],
  ])('%s is of the kind %s', (path, kind) => expect(facebook.page(new URL(path, site))).toBe(kind));

  it.each([
    '//evil.example/mara.lind',
    'https://www.facebook.com.evil.example/mara.lind',
    'http://www.facebook.com/mara.lind',
    'javascript:mara',
    '/\\evil.example/mara.lind',
    '/groups/harbour/',
    '/events/1/',
    '?__cft__[0]=AZV',
    '#',
    '/%E0%A4%A',
  ])('%s names nobody', (href) => expect(personAt(href)).toBeUndefined());

  it('names one post under all of its addresses', () => {
    const addresses = [
      '/mara.lind/posts/pfbid02abcDEF?__cft__[0]=AZV',
      `${site}/mara.lind/posts/a-title/pfbid02abcDEF/`,
      '/permalink.php?story_fbid=pfbid02abcDEF&id=1234',
    ];
    expect(new Set(addresses.map((address) => postAt(address)?.post))).toEqual(new Set(['pfbid02abcDEF']));
  });

  it('names a comment by its number, also in the form that links to its author have', () => {
    const encoded = encodeURIComponent(btoa('comment:122100200300400_700000000000001').replaceAll('=', '*'));
    expect(postAt(`/mara.lind/posts/pfbid02abcDEF?comment_id=${encoded}`)).toMatchObject({ post: 'pfbid02abcDEF', comment: '700000000000001' });
    expect(postAt('/mara.lind/posts/pfbid02abcDEF?comment_id=700000000000001&reply_comment_id=700000000000002')).toMatchObject({ reply: '700000000000002' });
    expect(postAt('/mara.lind/posts/pfbid02abcDEF?comment_id=<b>')?.comment).toBeUndefined();
  });
});

describe('a post on Facebook', () => {
  it('is another post when its box is filled with another', () => {
    const opened = open('feed');
    const box = first(opened);
    const link = first(opened, 'a[aria-label="16m"]');
    link.setAttribute('href', '/mara.lind/posts/pfbid0another1');
    expect(facebook.identify(box, opened.look)).toBe('facebook:pfbid0another1');
    box.firstElementChild?.replaceChildren();
    expect(facebook.identify(box, opened.look)).toBeUndefined();
    expect(facebook.read(box, opened.look)).toBeUndefined();
  });

  it('has the same id in feed, opened page and notification', () => {
    const opened = open('feed');
    const id = facebook.identify(first(opened), opened.look);
    first(opened, 'a[aria-label="16m"]').setAttribute('href', `/permalink.php?story_fbid=${id?.slice('facebook:'.length)}&id=100011111000001&notif_id=1`);
    expect(facebook.identify(first(opened), opened.look)).toBe(id);
  });

  it('is called by its words while its link leads nowhere, also when the pointer came near, until its box shows another', () => {
    const opened = open('feed');
    const link = first(opened, 'a[aria-label="16m"]');
    const [box, heading] = [first(opened), first(opened, '[aria-posinset] h3 a')];
    link.setAttribute('href', '?__cft__[0]=AZV');
    const id = facebook.identify(box, opened.look);
    expect(id).toMatch(/^facebook:~/);
    link.setAttribute('href', '/mara.lind/posts/pfbid0known111');
    expect(facebook.read(box, opened.look)?.post).toMatchObject({ id, permalink: 'https://www.facebook.com/mara.lind/posts/pfbid0known111' });
    heading.setAttribute('href', '/otto.b');
    link.setAttribute('href', '/otto.b/posts/pfbid0other111');
    expect(facebook.identify(box, opened.look)).toBe('facebook:pfbid0other111');
  });

  it('without words is called nothing while its link leads nowhere', () => {
    const opened = open('feed');
    first(opened, 'a[aria-label="1d"]').setAttribute('href', '?__cft__[0]=AZV');
    const box = first(opened, '[data-pagelet="FeedUnit_2"] [aria-posinset]');
    expect(facebook.read(box, opened.look)).toEqual({ post: undefined, missing: ['id', 'permalink'] });
  });

  it('is not read when its link leads to the post of somebody else', () => {
    const opened = open('feed');
    first(opened, 'a[aria-label="16m"]').setAttribute('href', '/otto.b/posts/pfbid0another1');
    expect(facebook.read(first(opened), opened.look)?.post).toBeUndefined();
  });

  it('of a group is never by the group', () => {
    const opened = open('feed');
    const box = first(opened, '[data-pagelet="FeedUnit_3"] [aria-posinset]');
    expect(facebook.read(box, opened.look)?.post?.author.name).toBe('Lena O’Hara');
    first(opened, 'a[href*="/user/"]').remove();
    expect(facebook.read(box, opened.look)).toEqual({ post: undefined, missing: ['author'] });
  });

  it('behind an opened one never takes the opened one’s address', () => {
    const opened = open('thread');
    const [behind, inDialog] = opened.document.querySelectorAll('[aria-posinset]');
    for (const link of opened.document.querySelectorAll('a[href*="comment_id="]')) link.setAttribute('href', '#');
    expect(facebook.identify(behind as Element, opened.look)).toMatch(/^facebook:~/);
    expect(facebook.identify(inDialog as Element, opened.look)).toBe(`facebook:${opened.look.url.pathname.split('/').at(-1)}`);
  });

  it('of ours under a number is not said to be somebody else’s', () => {
    const opened = open('group');
    const read = (me: string) => readPage({ ...opened, look: { ...opened.look, me } }).posts.map(({ mine }) => mine);
    expect(read('feedside.team')).toEqual([undefined, undefined, undefined]);
    expect(read('100099999000009')).toEqual([false, false, true]);
  });
});

describe('the signed-in person on Facebook', () => {
  it('is where the first link beside the feed leads, else the picture before the box for a new post', () => {
    const opened = open('feed');
    expect(facebook.me(opened.document)).toBe('feedside.team');
    first(opened, '[data-pagelet="LeftRail"]').remove();
    expect(facebook.me(opened.document)).toBe('feedside.team');
    first(opened, '[role="region"]').remove();
    expect(facebook.me(opened.document)).toBeUndefined();
  });
});

describe('a box to write in on Facebook', () => {
  it('at the foot of a post answers the post', () => {
    const opened = open('thread');
    const editor = write(first(opened, '[role="dialog"] [aria-posinset] [data-visualcompletion="ignore-dynamic"]'));
    expect(editor.matches(facebook.composers[0]?.editor.join(',') ?? '')).toBe(true);
    expect(answers(editor, opened.look)).toBe(`facebook:${opened.look.url.pathname.split('/').at(-1)}`);
  });

  it('at the foot of the dialog, below the post, answers the post too', () => {
    const opened = open('thread');
    const editor = write(first(opened, '[role="dialog"] [role="dialog"]'));
    expect(answers(editor, opened.look)).toBe(`facebook:${opened.look.url.pathname.split('/').at(-1)}`);
  });

  it('of an opened post answers the one that was asked about in the feed before it had an address, and no other', () => {
    const opened = open('thread');
    const editor = write(first(opened, '[role="dialog"] [role="dialog"]'));
    const asked = stableId('facebook', 'mara.lind', 'Is there room for cargo bikes on the early ferry?');
    expect(answers(editor, opened.look, asked)).toBe(asked);
    const behind = facebook.identify(first(opened), opened.look);
    expect(behind).toMatch(/^facebook:~/);
    expect(answers(editor, opened.look, behind)).toBe(`facebook:${opened.look.url.pathname.split('/').at(-1)}`);
  });

  it('below a comment answers the one whose button was pressed, or the only one, and else nothing for sure', () => {
    const opened = open('thread');
    const [many, one] = [otto, '[aria-label^="Comment by Yuki"]'].map((selector) => first(opened, selector).closest('[data-virtualized]') as Element);
    expect(answers(write(many as Element), opened.look)).toBeUndefined();
    expect(answers(write(many as Element), opened.look, 'facebook:700000000000003')).toBe('facebook:700000000000003');
    expect(answers(write(many as Element), opened.look, 'facebook:700000000000005')).toBeUndefined();
    expect(answers(write(one as Element), opened.look)).toBe('facebook:700000000000004');
  });

  it('for a new post answers nothing', () => {
    const opened = open('feed');
    expect(answers(write(opened.document.body), opened.look)).toBeUndefined();
  });

  it('has the button of its own form', () => {
    const opened = open('thread');
    const [one, other] = [write(first(opened, otto)), write(first(opened, '[aria-label^="Comment by Yuki"]'))];
    const submit = facebook.composers[0]?.submit(one);
    expect(submit?.getAttribute('aria-label')).toBe('Comment');
    expect(facebook.composers[0]?.submit(other)).not.toBe(submit);
    expect(facebook.composers[0]?.submit(opened.document.body)).toBeUndefined();
  });

  it('of the messenger is none', () => {
    const opened = open('feed');
    opened.document.body.insertAdjacentHTML('beforeend', '<div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="Message"></div>');
    expect(first(opened, '[aria-label="Message"]').matches(facebook.composers[0]?.editor.join(',') ?? '')).toBe(false);
  });

  it('is opened by the button with the mark, and below a comment by the third one', () => {
    const opened = open('thread');
    const [post, comment] = ['[role="dialog"] [aria-posinset]', otto].map((selector) => facebook.replyButtonOf?.(first(opened, selector)));
    expect(post?.getAttribute('aria-label')).toBe('Leave a comment');
    expect(comment?.textContent).toBe('Reply');
    const german = open('german');
    expect(facebook.replyButtonOf?.(first(german))?.getAttribute('aria-label')).toBe('Kommentieren');
  });
});

describe('a number with what it counts', () => {
  it.each([
    ['17 comments', 'en', 17, true],
    ['1.2K comments', 'en', 1200, false],
    ['1,234 comments', 'en', 1234, true],
    ['1,2 Tsd. Kommentare', 'de', 1200, false],
    ['3 Mal geteilt', 'de', 3, true],
    ['12 mil comentarios', 'es', 12_000, false],
    ['2 veces compartido', 'es', 2, true],
    ['17 bình luận', 'vi', 17, true],
    ['コメント1,234件', 'ja', 1234, true],
    ['再生123万回', 'ja', 1_230_000, false],
    ['댓글 1.2만개', 'ko', 12_000, false],
    ['١٧ تعليقًا', 'ar', 17, true],
  ])('%s (%s)', (text, locale, value, exact) => expect(readCounted(text, locale)).toEqual({ value, exact }));

  it.each([
    'comments',
    '1 2 3 comments',
    '12 strange units here',
    '-3 shares of 7',
    '1.2 comments',
    '99999999999999999999 comments',
    `${'9'.repeat(200)} comments`,
  ])('is not made of "%s"', (text) => expect(readCounted(text, 'en')).toBeUndefined());
});
