// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Look } from '../../lib/networks/define-network';
import { tiktok } from '../../lib/networks/tiktok';
import { idTime, pageData } from '../../lib/networks/tiktok-data';
import { openPage } from '../support/read-page';

const fixtures = join(import.meta.dirname, '../fixtures/tiktok');

function open(name: string, address?: string) {
  const { url, now, me } = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as { url: string; now: number; me?: string };
  const opened = openPage({ html: readFileSync(join(fixtures, `${name}.html`), 'utf8'), url: address ?? url, now, me });
  onTestFinished(() => opened.close());
  const comments = [...opened.document.querySelectorAll(tiktok.posts)].filter((element) => !element.matches('[data-e2e="recommend-list-item-container"]'));
  return { ...opened, comments, editor: opened.document.querySelector('.public-DraftEditor-content') as Element };
}

const [composer] = tiktok.composers;
const posts = ({ comments, look }: { comments: Element[]; look: Look }) => comments.map((comment) => tiktok.read(comment, look)?.post);

describe('pages of TikTok', () => {
  it.each([
    ['/', 'feed'],
    ['/foryou', 'feed'],
    ['/following', 'feed'],
    ['/en', 'feed'],
    ['/search?q=boats', 'feed'],
    ['/tag/boats', 'feed'],
    ['/@ana.ruiz', 'profile'],
    ['/@ana.ruiz/video/7300000000000000001', 'thread'],
    ['/@ana.ruiz/photo/7300000000000000001', 'thread'],
    ['/@ana.ruiz/live', 'other'],
    ['/inbox', 'notifications'],
    ['/upload', 'other'],
    ['/messages', 'other'],
  ])('%s is a page of kind %s', (path, kind) => expect(tiktok.page(new URL(path, 'https://www.tiktok.com'))).toBe(kind));
});

describe('who is signed in on TikTok', () => {
  const me = (html: string): string | undefined => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    return tiktok.me(page);
  };
  const data = (user: unknown) =>
    `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify({ __DEFAULT_SCOPE__: { 'webapp.app-context': { user } } })}</script>`;

  it('is the profile that the navigation leads to', () => expect(me('<a data-e2e="nav-profile" href="/@feedside_team"></a>')).toBe('feedside_team'));

  it('is told by the page’s data where there is no navigation', () => expect(me(data({ uniqueId: 'feedside_team' }))).toBe('feedside_team'));

  it('is unknown for guests, and where half of the data is there', () => {
    expect(me(`<a data-e2e="nav-profile" href="/@"></a>${data({})}`)).toBeUndefined();
    expect(me('<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__">{"__DEFAULT_SCOPE__":{"webapp.app-con</script>')).toBeUndefined();
    expect(me(data({ uniqueId: '<b>ana</b>' }))).toBeUndefined();
  });

  it('is not looked for again and again in a page that does not tell', () => {
    const page = new DOMParser().parseFromString('<p></p>', 'text/html');
    expect(tiktok.me(page)).toBeUndefined();
    page.body.innerHTML = '<a data-e2e="nav-profile" href="/@feedside_team"></a>';
    expect(tiktok.me(page)).toBeUndefined(); // a second has not passed
  });
});

describe('comments of TikTok', () => {
  it('are the same in the drawer, which has no ids, and in the browser, which has', () => {
    const [inDrawer, inBrowser] = [open('thread'), open('browse')].map((page) => posts(page).map((post) => post?.id));
    expect(inBrowser?.slice(0, 2)).toEqual(inDrawer?.slice(0, 2));
    expect(inDrawer?.[0]).toMatch(/^tiktok:~\w+$/);
  });

  it('of one person with the same words under two videos are two', () => {
    const here = posts(open('signed-out'))[0]?.id;
    const there = posts(open('signed-out', 'https://www.tiktok.com/@feedside_team/video/7300000000000000001'))[0]?.id;
    expect([typeof here, here === there]).toEqual(['string', false]);
  });

  it('stay where they were met when the address goes ahead of them', () => {
    const { comments, look } = open('thread');
    const [comment] = comments as [Element];
    const before = tiktok.read(comment, look)?.post;
    const next: Look = { ...look, url: new URL('https://www.tiktok.com/@otto.b/video/7300000000000000001') };
    expect(tiktok.identify(comment, next)).toBe(before?.id);
    expect(tiktok.read(comment, next)?.post?.replyTo).toEqual(before?.replyTo);
  });

  it('are known by their new id as soon as the node shows another one', () => {
    const { comments, look } = open('browse');
    const [first, , third] = comments as [Element, Element, Element];
    tiktok.identify(first, look);
    const wanted = tiktok.identify(third, look);
    first.replaceChildren(...[...third.childNodes].map((node) => node.cloneNode(true)));
    expect(tiktok.identify(first, look)).toBe(wanted);
    expect(tiktok.read(first, look)?.post?.id).toBe(wanted);
  });

  it('have the exact time only where id and age agree', () => {
    const [agreed, , contradicted] = posts(open('browse'));
    expect([agreed?.timeUncertainty, contradicted?.timeUncertainty]).toEqual([0, 30 * 60_000]);
  });

  it('are nobody’s where picture and name lead to two people', () => {
    const { comments, look } = open('thread');
    const [comment] = comments as [Element];
    comment.querySelector('[class*="DivAvatarWrapper"] a')?.setAttribute('href', '/@lena_writes');
    expect(tiktok.read(comment, look)).toEqual({ post: undefined, missing: ['author'] });
  });

  it('answer nobody that we could name when the box of the answers is gone', () => {
    const { document, comments, look } = open('thread');
    for (const box of document.querySelectorAll('[class*="DivReplyContainer"]')) box.removeAttribute('class');
    expect(tiktok.read(comments[1] as Element, look)?.post).not.toHaveProperty('replyTo');
  });
});

describe('ids of TikTok', () => {
  it('hold their second', () => expect(idTime('7300000000000000001')).toBe(1_699_663_698_000));

  it.each(['', '12', '1000000000000000000', '99999999999999999999999', '73000000000000000x1'])('"%s" holds none', (id) => expect(idTime(id)).toBeUndefined());

  it('and numbers of the page’s data are taken only as what they should be', () => {
    const { document } = open('poisoned');
    expect(pageData(document)).toEqual({ me: undefined, video: undefined });
  });
});

describe('the place of the chip on TikTok', () => {
  it('is the line of the author’s name in the drawer, and the one of the button where the name is long', () => {
    const { comments, look } = open('thread');
    const [comment] = comments as [Element];
    expect(tiktok.anchor(comment, look)?.parent.getAttribute('class')).toContain('DivCommentHeaderWrapper');
    const name = comment.querySelector('[data-e2e="comment-username-1"] p');
    if (name) name.textContent = 'A name that goes on and on';
    expect(tiktok.anchor(comment, look)?.parent.getAttribute('class')).toContain('DivCommentSubContentWrapper');
  });

  it('takes neither width nor height', () => {
    for (const page of [open('thread'), open('browse'), open('feed')])
      for (const element of page.document.querySelectorAll(tiktok.posts)) {
        const anchor = tiktok.anchor(element, page.look);
        if (anchor) expect(anchor.place).toMatch(/(^|;)width:0;height:0;/);
      }
  });
});

describe('the field for comments on TikTok', () => {
  const type = (editor: Element, words: string) => {
    const span = editor.querySelector('[data-offset-key]');
    if (span) span.textContent = words;
  };

  it('answers the video by itself, and the asked comment once it begins with its author’s name', () => {
    const page = open('thread');
    const video = `tiktok:${page.look.url.pathname.split('/').at(-1)}`;
    const asked = tiktok.identify(page.comments[0] as Element, page.look);
    expect(composer?.answers(page.editor, page.look, asked)).toBe(video);
    type(page.editor, '@Bruno thank you');
    expect(composer?.answers(page.editor, page.look, asked)).toBe(asked);
    type(page.editor, '@bruno77 thank you');
    expect(composer?.answers(page.editor, page.look, asked)).toBe(asked);
  });

  it('answers nobody that we could name when it begins with somebody else’s', () => {
    const page = open('thread');
    type(page.editor, '@Lena thank you');
    expect(composer?.answers(page.editor, page.look, tiktok.identify(page.comments[0] as Element, page.look))).toBeUndefined();
  });

  it('answers nothing in a feed, whose address names no video', () => {
    const { editor, look } = open('feed');
    expect(composer?.answers(editor, look, undefined)).toBeUndefined();
  });

  it('has its button beside it', () => {
    const { document, editor } = open('thread');
    expect(composer?.submit(editor)).toBe(document.querySelector('[data-e2e="comment-post"]'));
    document.body.append((editor.closest('[data-e2e="comment-input"]') as Element).cloneNode(true));
    document.querySelector('[data-e2e="comment-post"]')?.remove();
    expect(composer?.submit(editor)).toBeUndefined();
  });
});
