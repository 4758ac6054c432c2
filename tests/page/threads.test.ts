// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { threads } from '../../lib/networks/threads';
import { type OpenedPage, openPage, readPage } from '../support/read-page';

const open = (name: string, change = (html: string) => html): OpenedPage => {
  const at = join(import.meta.dirname, '../fixtures/threads', name);
  const page = JSON.parse(readFileSync(`${at}.json`, 'utf8')) as { url: string; me?: string; now: number };
  const opened = openPage({ html: change(readFileSync(`${at}.html`, 'utf8')), url: page.url, now: page.now });
  onTestFinished(() => opened.close());
  return opened;
};

const first = ({ document }: OpenedPage, selector = threads.posts): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

const [composer] = threads.composers;
const box = (placeholder: string): string =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" aria-placeholder="${placeholder}"><p></p></div>`;

describe('an address of Threads', () => {
  it.each([
    ['/', 'feed'],
    ['/following', 'feed'],
    ['/search?q=boats', 'feed'],
    ['/saved', 'feed'],
    ['/@mara.lind', 'profile'],
    ['/@mara.lind/replies', 'profile'],
    ['/@mara.lind/post/DQ1aaaaMara', 'thread'],
    ['/@mara.lind/post/DQ1aaaaMara/media', 'thread'],
    ['/t/DQ1aaaaMara', 'thread'],
    ['/activity', 'notifications'],
    ['/activity/replies', 'notifications'],
    ['/intent/post?text=hello', 'composer'],
    ['/settings/privacy', 'other'],
    ['/@mara.lind/followers', 'other'],
  ])('%s is of the kind %s', (path, kind) => expect(threads.page(new URL(path, 'https://www.threads.com'))).toBe(kind));

  it('is of the old host as well as of the new one', () => {
    expect(threads.hosts).toEqual(['https://www.threads.com/*', 'https://www.threads.net/*']);
  });
});

describe('a post on Threads', () => {
  it('is another post when its box is filled with another, and none when its links are gone', () => {
    const opened = open('feed');
    const post = first(opened);
    for (const link of post.querySelectorAll('a[href*="DQ1aaaaMara"]'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace('DQ1aaaaMara', 'DQ1zzzzMara'));
    expect(threads.identify(post, opened.look)).toBe('threads:DQ1zzzzMara');
    for (const link of post.querySelectorAll('a[href*="DQ1zzzzMara"]')) link.remove();
    expect(threads.identify(post, opened.look)).toBeUndefined();
    expect(threads.read(post, opened.look)).toEqual({ post: undefined, missing: ['id', 'permalink'] });
  });

  it('has one id in the feed, on its page and on a profile', () => {
    const own = readPage(open('feed')).posts.find(({ mine }) => mine);
    expect(readPage(open('thread')).posts[0]?.id).toBe(own?.id);
  });

  it('answers another only where a line leads to it, or under the opened post', () => {
    const [, first_, second] = readPage(open('feed')).posts;
    expect([first_?.replyTo, second?.replyTo]).toEqual([undefined, { post: first_?.id, handle: 'otto.b' }]);
    const without = readPage(open('feed', (html) => html.replaceAll('<div class="xmix8c7"><div><div></div></div></div>', ''))).posts;
    expect(without.map(({ replyTo }) => replyTo)).toEqual(without.map(() => undefined));
  });

  it('takes nothing of what it quotes for its own', () => {
    const [post] = readPage(open('quote', (html) => html.replace('href="/@lena_writes/post/DQCzzzzLena"', 'href="/x"'))).readings;
    expect(post).toEqual({ post: undefined, missing: ['id', 'permalink'] });
  });

  it.each([
    ['its like icon alone', ['M1.34375 7.53125', 'aria-label="Like"']],
    ['its reply icon alone', ['M15.376 13.2177', 'aria-label="Comment"']],
  ])('keeps right numbers when %s is renamed', (_what, hooks) => {
    const change = (html: string) => hooks.reduce((changed, hook) => changed.replaceAll(hook, hook.startsWith('aria') ? 'aria-label="?"' : 'M0 0'), html);
    const [known] = readPage(open('feed')).posts;
    const [post] = readPage(open('feed', change)).posts;
    for (const name of ['likes', 'replies', 'reposts'] as const) expect([undefined, known?.metrics[name]?.value], name).toContain(post?.metrics[name]?.value);
  });

  it('has its chip at its end, and none in a dialog', () => {
    const opened = open('feed', (html) => html.replace('<div id="mount', '<div role="dialog"></div><div id="mount'));
    const post = first(opened);
    expect(threads.anchor(post, opened.look)?.parent).toBe(post);
    first(opened, '[role="dialog"]').append(post);
    expect(threads.anchor(post, opened.look)).toBeUndefined();
    expect(threads.identify(post, opened.look)).toBeUndefined();
  });

  it('opens its reply box by the reply icon and no other', () => {
    const opened = open('feed');
    const post = first(opened);
    expect(threads.replyButtonOf?.(post)?.querySelector('svg')?.getAttribute('aria-label')).toBe('Comment');
    for (const icon of post.querySelectorAll('svg')) {
      icon.setAttribute('aria-label', '?');
      for (const path of icon.querySelectorAll('path')) path.setAttribute('d', 'M0 0');
    }
    expect(threads.replyButtonOf?.(post)).toBeUndefined();
  });
});

describe('the signed-in person on Threads', () => {
  it('is told by the side bar, else by the page’s state, and not where nobody is signed in', () => {
    expect(open('feed').foundMe).toBe('feedside_team');
    expect(open('profile').foundMe).toBe('feedside_team');
    expect(open('thread-signed-out').foundMe).toBeUndefined();
  });
});

describe('a reply box on Threads', () => {
  const dialog = (inside: string) => (html: string) => html.replace('</body>', `<div role="dialog">${inside}</div></body>`);
  const buttons =
    '<div role="button">Add to thread</div><div><div role="button">Anyone can reply</div><div role="button" aria-disabled="true">Post</div></div>';

  it('answers the post that its dialog shows', () => {
    const shown = '<div data-pressable-container="true"><a href="/@mara_lind/post/DQ1aaaaMara"><time datetime="2026-11-22T11:00:00.000Z">1h</time></a></div>';
    const opened = open('feed', dialog(shown + box('Reply to mara_lind...') + buttons));
    const editor = first(opened, composer?.editor.join(','));
    expect(composer?.answers(editor, opened.look, undefined)).toBe('threads:DQ1aaaaMara');
    expect(composer?.submit(editor)?.textContent).toBe('Post');
  });

  it('answers the post asked last only if its author is the one it names', () => {
    const opened = open('feed', dialog(box('Antworte mara_lind …') + buttons));
    const editor = first(opened, composer?.editor.join(','));
    expect(composer?.answers(editor, opened.look, 'threads:DQ1aaaaMara')).toBe('threads:DQ1aaaaMara');
    expect(composer?.answers(editor, opened.look, 'threads:DQ2bbbbOtto')).toBeUndefined();
    expect(composer?.answers(editor, opened.look, undefined)).toBeUndefined();
  });

  it('answers the opened post where it stands in the page, and nothing where it begins a thread', () => {
    const inline = (words: string) =>
      open('thread', (html) =>
        html.replace(
          '<div class="x78zum5" data-pagelet="threads_post_page_2">',
          `<div data-pagelet="threads_post_page_9">${box(words)}<div role="button"><span style="transform: rotate(90deg)"><svg aria-label="Reply"></svg></span></div></div>$&`,
        ),
      );
    const opened = inline('Reply to feedside_team...');
    const editor = first(opened, composer?.editor.join(','));
    expect(composer?.answers(editor, opened.look, undefined)).toBe('threads:DQ3ddddOwn-');
    expect(composer?.submit(editor)?.querySelector('svg')?.getAttribute('aria-label')).toBe('Reply');
    const other = inline('What’s new?');
    expect(composer?.answers(first(other, composer?.editor.join(',')), other.look, undefined)).toBeUndefined();
  });
});
