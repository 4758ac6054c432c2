// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Look } from '../../lib/networks/define-network';
import { youtube } from '../../lib/networks/youtube';
import { readReplies } from '../../lib/networks/youtube-replies';
import { openPage } from '../support/read-page';

const fixtures = join(import.meta.dirname, '../fixtures/youtube');

function open(name: string) {
  const { url, now, me } = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as { url: string; now: number; me?: string };
  const opened = openPage({ html: readFileSync(join(fixtures, `${name}.html`), 'utf8'), url, now, me });
  onTestFinished(() => opened.close());
  return { ...opened, comments: [...opened.document.querySelectorAll(youtube.posts)] };
}

const [box, field, olderField] = youtube.composers;

describe('pages of YouTube', () => {
  it.each([
    ['https://www.youtube.com/', 'feed'],
    ['https://www.youtube.com/feed/subscriptions', 'feed'],
    ['https://www.youtube.com/results?search_query=boats', 'feed'],
    ['https://www.youtube.com/watch?v=Fs7kQ2mWx1A', 'thread'],
    ['https://www.youtube.com/shorts/Fs7kQ2mWx1A', 'thread'],
    ['https://www.youtube.com/post/UgkxPOST12345', 'thread'],
    ['https://www.youtube.com/@feedside_team/videos', 'profile'],
    ['https://www.youtube.com/channel/UCfeedside0123456789abcd', 'profile'],
    ['https://www.youtube.com/account', 'other'],
    ['https://studio.youtube.com/channel/UCfeedside0123456789abcd/comments/inbox', 'notifications'],
    ['https://studio.youtube.com/video/Fs7kQ2mWx1A/comments', 'thread'],
    ['https://studio.youtube.com/channel/UCfeedside0123456789abcd/analytics', 'other'],
  ])('%s is a page of kind %s', (address, kind) => expect(youtube.page(new URL(address))).toBe(kind));
});

describe('who is signed in on YouTube', () => {
  it('is told by the account’s menu once it was open, and by the picture beside the box for a comment', () => {
    const { document } = open('thread');
    expect(document.querySelector('ytd-comment-simplebox-renderer img')?.getAttribute('alt')).toBe('@feedside_team');
    expect(open('thread').foundMe).toBe('feedside_team');
    const menu = open('profile').document;
    menu.body.insertAdjacentHTML(
      'beforeend',
      '<ytd-active-account-header-renderer><p id="channel-handle">@other_team</p></ytd-active-account-header-renderer>',
    );
    const later = openPage({ html: menu.documentElement.outerHTML, url: 'https://www.youtube.com/' });
    onTestFinished(() => later.close());
    expect(later.foundMe).toBe('other_team');
  });

  it('is unknown where the page does not tell', () => expect(open('profile').foundMe).toBeUndefined());

  it('is the channel of the address in Studio', () => expect(open('notifications').foundMe).toBe('UCfeedside0123456789abcd'));
});

describe('comments of YouTube', () => {
  it('are called by the id in their address, and known again when a row of Studio shows another', () => {
    const { comments, look } = open('notifications');
    const [first, , third] = comments as [Element, Element, Element];
    const wanted = youtube.identify(third, look);
    first.setAttribute('comment-id', third.getAttribute('comment-id') ?? '');
    first.innerHTML = third.innerHTML;
    expect(youtube.identify(first, look)).toBe(wanted);
    expect(youtube.read(first, look)?.post?.id).toBe(wanted);
  });

  it('have no id while a row names one and links to another', () => {
    const { comments, look } = open('notifications');
    const [first] = comments as [Element];
    first.setAttribute('comment-id', 'UgxHalfFilled');
    expect(youtube.identify(first, look)).toBeUndefined();
    expect(youtube.read(first, look)).toEqual({ post: undefined, missing: ['id'] });
  });

  it('of the video before are not under the channel of the one that is opening', () => {
    const { comments, look } = open('thread');
    const next: Look = { ...look, url: new URL('https://www.youtube.com/watch?v=Another0000') };
    expect(youtube.read(comments[1] as Element, next)?.post?.thread).toEqual({ post: 'youtube:Fs7kQ2mWx1A' });
  });

  it('on a screen that is kept are none until it is shown again', () => {
    const { document, comments, look } = open('feed');
    const [comment] = comments as [Element];
    expect([youtube.identify(comment, look), youtube.read(comment, look)]).toEqual([undefined, undefined]);
    document.querySelector('ytd-watch-flexy')?.removeAttribute('hidden');
    const back: Look = { ...look, page: 'thread', url: new URL('https://www.youtube.com/watch?v=Fs7kQ2mWx1A') };
    expect(youtube.identify(comment, back)).toBe('youtube:UgxAAAbbb111');
  });

  it('are nobody’s where link, words and picture name two people', () => {
    for (const name of ['link', 'picture', 'words']) {
      const { comments, look } = open('thread');
      const comment = comments[1] as Element;
      if (name === 'link') comment.querySelector('#author-text')?.setAttribute('href', '/@lena_writes');
      if (name === 'picture') comment.querySelector('#author-thumbnail-button')?.setAttribute('aria-label', '@lena_writes');
      const words = name === 'words' ? comment.querySelector('#author-text span') : undefined;
      if (words) words.textContent = '@lena_writes';
      expect(youtube.read(comment, look), name).toEqual({ post: undefined, missing: ['author'] });
    }
  });

  it('have the likes of the label only where they begin as the short form does', () => {
    const { comments, look } = open('thread');
    const [pinned] = comments as [Element];
    expect(youtube.read(pinned, look)?.post?.metrics.likes).toEqual({ value: 4512, exact: true });
    pinned.querySelector('#like-button button')?.setAttribute('aria-label', 'Like this comment along with 9 other people');
    expect(youtube.read(pinned, look)?.post?.metrics.likes).toEqual({ value: 4500, exact: false });
  });

  it('have no replies of their own from the thread of an answer', () => {
    const { comments, look } = open('thread');
    const comment = comments.find((each) => youtube.identify(each, look) === 'youtube:UgxBBBccc222') as Element;
    const thread = comment.closest('ytd-comment-thread-renderer')?.querySelector('#replies');
    if (thread)
      thread.innerHTML =
        '<ytd-comment-replies-renderer><ytd-comment-thread-renderer><div id="more-replies"><button aria-label="7 replies"></button></div></ytd-comment-thread-renderer></ytd-comment-replies-renderer>';
    expect(youtube.read(comment, look)?.post?.metrics).toEqual({});
  });
});

describe('how many answers YouTube says there are', () => {
  it.each([
    ['1 reply', 'en', 1],
    ['1,204 replies', 'en', 1204],
    ['2 Antworten', 'de', 2],
    ['1 204 ответа', 'ru', 1204],
    ['답글 3개', 'ko', 3],
    ['12 件の返信', 'ja', 12],
  ])('%s', (label, locale, value) => expect(readReplies(label, locale)).toEqual({ value, exact: true }));

  it.each(['1.2K replies', '2 mil respuestas', 'Hide replies', '', '2 of 7 replies', `${'9'.repeat(70)} replies`])('"%s" is no number of answers', (label) =>
    expect(readReplies(label, 'en')).toBeUndefined(),
  );
});

describe('the place of the chip on YouTube', () => {
  it('is the end of the row of buttons, without width or height', () => {
    for (const name of ['thread', 'older', 'notifications']) {
      const { comments, look } = open(name);
      const anchor = youtube.anchor(comments[0] as Element, look);
      expect([anchor?.parent.id, /width:0;height:0;/.test(anchor?.place ?? '')]).toEqual(['toolbar', true]);
    }
  });

  it('is the end of a comment of Studio whose buttons can’t be told', () => {
    const { comments, look } = open('notifications');
    const [comment] = comments as [Element];
    comment.querySelector('#toolbar')?.removeAttribute('id');
    expect(youtube.anchor(comment, look)?.parent).toBe(comment);
  });
});

describe('boxes on YouTube', () => {
  it('answer the comment in which they stand, and the video above the list', () => {
    const { document, look } = open('thread');
    const [above, inside] = [...document.querySelectorAll(box?.editor.join() ?? '')] as [Element, Element];
    expect(box?.answers(above, look, 'youtube:x')).toBe('youtube:Fs7kQ2mWx1A');
    expect(box?.answers(inside, look, undefined)).toBe('youtube:UgxAAAbbb111');
    expect(box?.submit(inside)?.textContent).toBe('Comment');
  });

  it('answer nothing while a comment is edited', () => {
    const { document, look } = open('thread');
    const [, inside] = [...document.querySelectorAll(box?.editor.join() ?? '')] as [Element, Element];
    const dialog = inside.closest('#reply-dialog');
    if (dialog) dialog.id = 'edit-dialog';
    expect(box?.answers(inside, look, 'youtube:UgxAAAbbb111')).toBeUndefined();
  });

  it('answer the one comment of a thread in Studio, or of several the one that was asked', () => {
    const { document, comments, look } = open('notifications');
    const [editor] = [...document.querySelectorAll(field?.editor.join() ?? '')] as [Element];
    expect(field?.answers(editor, look, 'youtube:UgxElsewhere')).toBe('youtube:UgxBBBccc222');
    const [, answer] = comments as [Element, Element];
    editor.closest('ytcp-comment-thread')?.append(answer);
    expect(field?.answers(editor, look, undefined)).toBeUndefined();
    expect(field?.answers(editor, look, 'youtube:UgxAAAbbb111.s1')).toBe('youtube:UgxAAAbbb111.s1');
  });

  it('have a button to send in Studio only where the other one of two is there to cancel', () => {
    const { document } = open('notifications');
    const [editor] = [...document.querySelectorAll(field?.editor.join() ?? '')] as [Element];
    expect(field?.submit(editor)?.textContent).toBe('Reply');
    document.querySelector('#cancel-button')?.removeAttribute('id');
    expect(olderField?.submit(editor)).toBeUndefined();
  });
});
