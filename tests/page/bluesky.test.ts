// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bluesky } from '../../lib/networks/bluesky';
import type { Look } from '../../lib/networks/define-network';
import { takeTally } from '../../lib/networks/pick';
import { type OpenedPage, openPage } from '../support/read-page';

const fixture = (name: string): { html: string; url: string; now: number } => {
  const at = join(import.meta.dirname, '../fixtures/bluesky', name);
  return { html: readFileSync(`${at}.html`, 'utf8'), ...JSON.parse(readFileSync(`${at}.json`, 'utf8')) };
};

const open = (name: string, change = (html: string) => html): OpenedPage => {
  const page = fixture(name);
  const opened = openPage({ ...page, html: change(page.html) });
  onTestFinished(() => opened.close());
  return opened;
};

const first = ({ document }: OpenedPage, selector = bluesky.posts): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

const at = (look: Look, path: string): Look => {
  const url = new URL(path, look.url);
  return { ...look, url, page: bluesky.page(url) };
};

describe('a fork of Bluesky', () => {
  it('is known by the name that the server gives itself, before anything has run', () => {
    const { document } = open('fork', (html) => html.replace(/<div id="root">[\s\S]*<\/div>/, '<div id="root"></div>'));
    expect(document.querySelector('main')).toBeNull();
    expect(bluesky.detect?.(document)).toBe(true);
  });

  it('is known by its screens where the server says nothing', () => expect(bluesky.detect?.(open('fork-unnamed').document)).toBe(true));

  it('is no page of another client, and none without any', () => {
    const { document } = open('fork');
    for (const mark of document.querySelectorAll('meta,[data-testid]')) mark.remove();
    expect(bluesky.detect?.(document)).toBe(false);
  });

  it('gives a post the id that it has on bsky.app', () => {
    const fork = open('fork');
    const original = open('quote');
    expect(bluesky.identify(first(fork), fork.look)?.slice(0, -3)).toBe(bluesky.identify(first(original), original.look)?.slice(0, -3));
  });
});

describe('the marks of words on Bluesky', () => {
  it('are counted by which of the two was found', () => {
    const { text = [] } = bluesky.alternatives ?? {};
    takeTally(text);
    for (const name of ['list', 'thread-holes']) {
      const opened = open(name);
      for (const element of opened.document.querySelectorAll(bluesky.posts)) bluesky.read(element, opened.look);
    }
    expect(takeTally(text)).toEqual([2, 4]);
  });
});

describe('an address of Bluesky', () => {
  it.each([
    ['/', 'feed'],
    ['/profile/mara.example', 'profile'],
    ['/profile/did:plc:abc', 'profile'],
    ['/profile/mara.example/post/3lwqpvgpac222', 'thread'],
    ['/profile/mara.example/post/3lwqpvgpac222/quotes', 'feed'],
    ['/profile/mara.example/post/3lwqpvgpac222/liked-by', 'other'],
    ['/profile/bsky.app/feed/whats-hot', 'feed'],
    ['/profile/mara.example/lists/3lwqpvgpac222', 'feed'],
    ['/profile/mara.example/followers', 'other'],
    ['/notifications', 'notifications'],
    ['/search?q=boats', 'feed'],
    ['/hashtag/boats', 'feed'],
    ['/saved', 'feed'],
    ['/intent/compose?text=hello', 'composer'],
    ['/messages', 'other'],
    ['/settings/account', 'other'],
  ])('%s is of the kind %s', (path, kind) => expect(bluesky.page(new URL(path, 'https://bsky.app'))).toBe(kind));
});

describe('a post on Bluesky', () => {
  it('is another post when its row is filled with another', () => {
    const opened = open('feed');
    const row = first(opened);
    const link = first(opened, 'a[data-tooltip]');
    link.setAttribute('href', '/profile/mara.example/post/3lwqpvgpac222');
    expect(bluesky.identify(row, opened.look)).toBe('bluesky:3lwqpvgpac222');
    link.remove();
    expect(bluesky.identify(row, opened.look)).toBeUndefined();
  });

  it('has the same id wherever it is met', () => {
    const opened = open('feed');
    const id = bluesky.identify(first(opened), opened.look);
    const link = first(opened, 'a[data-tooltip]');
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace('mara.example', 'did:plc:abcdefghijklmnop'));
    expect(bluesky.identify(first(opened), opened.look)).toBe(id);
  });

  it('is nothing on a screen that was left, and itself again when that is shown', () => {
    const opened = open('thread');
    const left = first(opened, '[data-testid^="feedItem-by-"]');
    expect(bluesky.read(left, opened.look)).toBeUndefined();
    expect(bluesky.identify(left, opened.look)).toBeUndefined();
    const screen = left.closest('[aria-hidden]');
    screen?.removeAttribute('aria-hidden');
    screen?.setAttribute('style', 'display: flex;');
    expect(bluesky.read(left, opened.look)?.post?.author.handle).toBe('zoe.example');
  });

  it('is still read while an open menu hides the page from screen readers', () => {
    const opened = open('feed', (html) => html.replace('<div id="root">', '<div id="root" aria-hidden="true" data-aria-hidden="true">'));
    expect(bluesky.read(first(opened), opened.look)?.post).toBeDefined();
  });

  it('is told by its label, then by the number beside it, and only where the page has it', () => {
    const opened = open('feed');
    first(opened, '[data-testid="likeBtn"]').setAttribute('aria-label', 'Like');
    expect(bluesky.read(first(opened), opened.look)?.post?.metrics.likes).toEqual({ value: 9800, exact: false });
    first(opened, '[data-testid="likeCount"]').remove();
    expect(bluesky.read(first(opened), opened.look)?.post?.metrics.likes).toBeUndefined();
  });
});

describe('the time of a post on Bluesky', () => {
  it('is the date that the page states when the key says quite another', () => {
    const opened = open('feed');
    const link = first(opened, 'a[data-tooltip]');
    link.setAttribute('href', '/profile/mara.example/post/3jzfcijpj2z2a');
    link.setAttribute('aria-label', 'November 20, 2026 at 8:38 PM');
    const post = bluesky.read(first(opened), opened.look)?.post;
    expect(post).toMatchObject({ time: new Date(2026, 10, 20, 20, 38).getTime(), timeUncertainty: 60_000 });
  });

  it('is not known when the key lies in the future and the date is in words of another language', () => {
    const opened = open('feed-de');
    const link = first(opened, 'a[data-tooltip]');
    link.setAttribute('href', '/profile/mara.example/post/aaaaaaaaaaaaa');
    const reading = bluesky.read(first(opened), opened.look);
    expect(reading?.post?.time).toBeUndefined();
    expect(reading?.missing).toEqual(['time']);
  });
});

describe("a thread's opened post on Bluesky", () => {
  const opened = '[data-testid="postThreadItem-by-team.example"]:not([role])';
  const withoutCounters = (html: string) => html.replaceAll('-expanded"', '-gone"');

  it('is told by its counters, also before the address is its own', () => {
    const page = open('thread');
    const id = bluesky.identify(first(page, opened), page.look);
    expect(bluesky.identify(first(page, opened), at(page.look, '/profile/team.example/post/3lwqpvgpac222'))).toBe(id);
  });

  it('is told by the address when it has no counters, if the author is the same', () => {
    const page = open('thread', withoutCounters);
    const post = first(page, opened);
    expect(bluesky.identify(post, page.look)).toBe(`bluesky:${page.look.url.pathname.split('/')[4]}`);
    expect(bluesky.identify(post, at(page.look, '/profile/mara.example/post/3lwqpvgpac222'))).toBeUndefined();
    expect(bluesky.read(post, at(page.look, '/'))).toBeUndefined();
  });

  it('is never told by a link in its words', () => {
    const link = '<a href="/profile/team.example/post/3lwqpvgpac222/liked-by" data-tooltip="x" role="link">';
    const page = open('thread', (html) => withoutCounters(html).replace('Polyester', `${link}Polyester</a>`));
    expect(bluesky.identify(first(page, opened), page.look)).toBe(`bluesky:${page.look.url.pathname.split('/')[4]}`);
  });

  it('makes no claim about parents in a layout that it does not know', () => {
    const page = open('thread');
    const reply = first(page, '[data-testid="postThreadItem-by-pia.example"]');
    reply.firstElementChild?.append(page.document.createElement('div'));
    expect(bluesky.read(reply, page.look)?.post?.replyTo).toBeUndefined();
  });
});

describe('the signed-in person on Bluesky', () => {
  it('is whose profile the navigation links to', () => expect(open('feed').foundMe).toBe('team.example'));

  it('is nobody when only feeds are linked, or an account whose handle is broken', () => {
    const other = (path: string) =>
      open('feed', (html) => html.replace('href="/profile/team.example" aria-label="Profile"', `href="${path}" aria-label="Profile"`)).foundMe;
    expect(other('/profile/bsky.app/feed/whats-hot')).toBeUndefined();
    expect(other('/profile/did:plc:abcdefghijklmnop')).toBeUndefined();
  });
});

describe('the composer on Bluesky', () => {
  const [composer] = bluesky.composers;
  if (!composer) throw new Error('no composer');

  /** As the client builds it: what is answered stands above the box, with a picture of its own. */
  const compose = ({ document }: OpenedPage, answered: string): Element => {
    const holder = document.createElement('div');
    const picture = '<div data-testid="userAvatarImage"></div>';
    holder.innerHTML = `<div role="dialog" aria-modal="true"><div data-testid="composePostView"><div><button aria-label="Cancel"></button><button data-testid="composerPublishBtn" aria-label="Publish"></button></div>
      ${answered}<div>${picture}<div><div class="ProseMirror ProseMirror-light" contenteditable="true" translate="no"><p></p></div></div></div></div></div>`;
    document.body.append(holder);
    const editor = document.querySelector(composer.editor.join());
    if (!editor) throw new Error('no editor');
    return editor;
  };
  const answered = (name: string, text: string) => `<div><div data-testid="userAvatarImage"></div><div><div>${name}</div><div>${text}</div></div></div>`;

  it('finds its publish button', () => {
    const editor = compose(open('feed'), '');
    expect(composer.submit(editor)?.getAttribute('aria-label')).toBe('Publish');
  });

  it('answers nothing when it writes a new post, whatever was asked before', () => {
    const opened = open('feed');
    expect(composer.answers(compose(opened, ''), opened.look, bluesky.identify(first(opened), opened.look))).toBeUndefined();
  });

  it('answers the post asked last', () => {
    const opened = open('feed');
    const id = bluesky.identify(first(opened), opened.look);
    expect(id).toBeDefined();
    expect(
      composer.answers(compose(opened, answered('Mara Lindqvist', 'Does anyone here know a ferry that takes cargo bikes in winter?')), opened.look, id),
    ).toBe(id);
  });

  it('answers the post whose words it shows, not one asked earlier', () => {
    const opened = open('thread');
    const asked = bluesky.identify(first(opened, '[data-testid="postThreadItem-by-pia.example"]'), opened.look);
    const editor = compose(opened, answered('Otto', 'How much is a metre?'));
    expect(composer.answers(editor, opened.look, asked)).toBe(bluesky.identify(first(opened, '[data-testid="postThreadItem-by-otto.example"]'), opened.look));
  });

  it('answers nothing known when no post in the page has these words', () => {
    const opened = open('feed');
    expect(
      composer.answers(compose(opened, answered('Mara Lindqvist', 'Never seen.')), opened.look, bluesky.identify(first(opened), opened.look)),
    ).toBeUndefined();
  });

  it('knows a post of pictures only when it was asked for', () => {
    const opened = open('feed');
    const pictures = first(opened, '[data-testid="feedItem-by-pia.example"]');
    const id = bluesky.identify(pictures, opened.look);
    const editor = compose(opened, answered('Pia ⛵', ''));
    expect(composer.answers(editor, opened.look, id)).toBe(id);
    expect(composer.answers(editor, opened.look, undefined)).toBeUndefined();
  });
});

describe('the place of a chip on Bluesky', () => {
  it('is the bar of buttons, after all of them', () => {
    const opened = open('feed');
    const place = bluesky.anchor(first(opened), opened.look);
    expect([...(place?.parent.querySelectorAll('[data-testid]') ?? [])].map((part) => part.getAttribute('data-testid'))).toEqual(
      expect.arrayContaining(['replyBtn', 'repostBtn', 'likeBtn', 'postBookmarkBtn', 'postShareBtn', 'postDropdownBtn']),
    );
    expect(place?.place).toContain('position:absolute');
  });

  it('is the end of the post when the bar is not as it was', () => {
    const opened = open('feed', (html) => html.replaceAll('postDropdownBtn', 'x').replaceAll('postShareBtn', 'y'));
    const place = bluesky.anchor(first(opened), opened.look);
    expect(place?.parent).toBe(first(opened));
    expect(place?.place).toContain('height:0');
  });
});
