// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Look } from '../../lib/networks/define-network';
import { instagram } from '../../lib/networks/instagram';
import { type OpenedPage, openPage, readPage } from '../support/read-page';

const open = (name: string, change = (html: string) => html): OpenedPage => {
  const at = join(import.meta.dirname, '../fixtures/instagram', name);
  const page = JSON.parse(readFileSync(`${at}.json`, 'utf8')) as { url: string; me?: string; now: number };
  const opened = openPage({ html: change(readFileSync(`${at}.html`, 'utf8')), url: page.url, now: page.now });
  onTestFinished(() => opened.close());
  return opened;
};

const first = ({ document }: OpenedPage, selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

const at = (look: Look, path: string): Look => {
  const url = new URL(path, look.url);
  return { ...look, url, page: instagram.page(url) };
};

const [textarea, rich] = instagram.composers;

describe('an address of Instagram', () => {
  it.each([
    ['/', 'feed'],
    ['/?variant=following', 'feed'],
    ['/mara_lind/feed/', 'feed'],
    ['/p/DQaaaaaMara/', 'thread'],
    ['/mara_lind/p/DQaaaaaMara/', 'thread'],
    ['/reel/DQaaaaaMara/', 'thread'],
    ['/reels/DQaaaaaMara/', 'thread'],
    ['/p/DQaaaaaMara/c/17890000000000001/r/17890000000000002/', 'thread'],
    ['/mara_lind/', 'profile'],
    ['/mara_lind/tagged/', 'profile'],
    ['/notifications/', 'notifications'],
    ['/explore/', 'other'],
    ['/direct/inbox/', 'other'],
    ['/stories/mara_lind/123/', 'other'],
    ['/mara_lind/followers/', 'other'],
  ])('%s is of the kind %s', (path, kind) => expect(instagram.page(new URL(path, 'https://www.instagram.com'))).toBe(kind));
});

describe('a post on Instagram', () => {
  it('is another post when its article is filled with another, and none when its links are gone', () => {
    const { document, look } = open('feed');
    const article = document.querySelector('article') as Element;
    for (const link of article.querySelectorAll('a[href*="DQaaaaaMara"]'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace('DQaaaaaMara', 'DQzzzzzMara'));
    expect(instagram.identify(article, look)).toBe('instagram:DQzzzzzMara');
    for (const link of article.querySelectorAll('a[href*="DQzzzzzMara"]')) link.remove();
    expect(instagram.identify(article, look)).toBeUndefined();
    expect(instagram.read(article, look)?.post).toBeUndefined();
  });

  it('has one id in the feed, on its page and in a dialog', () => {
    const ids = ['feed', 'thread', 'dialog'].map((name) => readPage(open(name)).posts.find(({ mine, replyTo }) => mine && !replyTo)?.id);
    expect(ids).toEqual(['instagram:DQcccccOwn_', 'instagram:DQcccccOwn_', 'instagram:DQcccccOwn_']);
  });

  it('is not the page behind it while it stands in a dialog', () => {
    const opened = open('dialog');
    expect(instagram.identify(first(opened, 'main'), opened.look)).toBeUndefined();
  });

  it('is not read where the address names another post than the page', () => {
    const opened = open('thread');
    expect(instagram.read(first(opened, 'main'), at(opened.look, '/p/DQaaaaaMara/'))).toBeUndefined();
  });

  it('names nobody when the author’s link is renamed, rather than somebody who liked it', () => {
    const opened = open('feed', (html) => html.replaceAll('href="/otto.b/"', 'data-link="/otto.b/"'));
    expect(readPage(opened).readings[1]).toEqual({ post: undefined, missing: ['author', 'text'] });
  });

  it('is not taken for one without words when its words are marked in another way', () => {
    const opened = open('feed', (html) => html.replaceAll('dir="auto"', ''));
    expect(
      readPage(opened)
        .readings.slice(0, 3)
        .map(({ missing }) => missing),
    ).toEqual([['text'], ['text'], ['text']]);
  });

  it('names nobody when its head names nobody, rather than the first who commented', () => {
    const opened = open('one-comment', (html) => html.replaceAll('href="/lena_writes/"', 'data-link="/lena_writes/"'));
    expect(readPage(opened).readings[0]).toEqual({ post: undefined, missing: ['author'] });
    expect(readPage(opened).posts.map(({ author, replyTo }) => [author.handle, replyTo?.handle])).toEqual([['bruno77', undefined]]);
  });

  it('takes no number from "ana and 41 others"', () => {
    const otto = readPage(open('feed')).posts.find(({ author }) => author.handle === 'otto.b');
    expect(otto?.metrics.likes).toBeUndefined();
  });

  it.each([
    ['es', '12 mil Me gusta', 12_000, false],
    ['en', '12K likes', 12_000, false],
    ['en', '1.2 something', undefined, false],
    ['ja', '「いいね！」1,204件', 1204, true],
    ['de', '1,2 Mio. „Gefällt mir“-Angaben', 1_200_000, false],
  ])('reads in %s "%s"', (lang, line, value, exact) => {
    const opened = open('feed', (html) => html.replace('<span class="html-span">1,234</span> likes', line).replace('lang="en"', `lang="${lang}"`));
    const likes = readPage(opened).posts.find(({ author }) => author.handle === 'mara_lind')?.metrics.likes;
    expect(likes).toEqual(value === undefined ? undefined : { value, exact });
  });
});

describe('a comment on Instagram', () => {
  it('belongs to the one who wrote it even where it is the only one', () => {
    expect(readPage(open('one-comment')).posts.map(({ author }) => author.handle)).toEqual(['lena_writes', 'bruno77']);
  });

  it('claims nothing where its author’s link is gone: neither the post’s author nor another commenter', () => {
    const opened = open('thread', (html) => html.replaceAll('href="/otto.b/"', 'href="/explore/"'));
    expect(readPage(opened).readings[1]).toEqual({ post: undefined, missing: ['author', 'text'] });
  });

  it('has a button of its own for the answer, which is never the one for likes', () => {
    for (const name of ['thread', 'dialog']) {
      const { document } = open(name);
      const buttons = [...document.querySelectorAll('a[href*="/c/"]')].map((link) => instagram.replyButtonOf?.(link)?.textContent);
      expect(new Set(buttons)).toEqual(new Set(['Reply']));
    }
  });
});

describe('the signed-in person on Instagram', () => {
  it('is told by the link beside the page whose picture names the same handle', () => {
    expect(open('feed').foundMe).toBe('feedside_team');
    expect(open('german').foundMe).toBe('feedside_team');
  });

  it('is unknown where no such link is', () => {
    expect(open('feed', (html) => html.replaceAll("feedside_team's profile picture", 'a picture')).foundMe).toBeUndefined();
  });
});

describe('a comment box on Instagram', () => {
  it('answers the post around it, in the feed, on its page and in a dialog', () => {
    const feed = open('feed');
    const boxes = [...feed.document.querySelectorAll(textarea?.editor.join(',') ?? '')];
    expect(boxes.map((box) => textarea?.answers(box, feed.look, undefined))).toEqual([
      'instagram:DQaaaaaMara',
      'instagram:DQbbbbbOtto',
      'instagram:DQcccccOwn_',
      'instagram:DQdddddPia-',
    ]);
    for (const name of ['thread', 'dialog']) {
      const opened = open(name);
      expect(textarea?.answers(first(opened, 'textarea'), opened.look, undefined)).toBe('instagram:DQcccccOwn_');
    }
  });

  it('answers a comment once the page has put its author’s handle into it', () => {
    const opened = open('thread', (html) => html.replace('</textarea>', '@otto.b </textarea>'));
    expect(textarea?.answers(first(opened, 'textarea'), opened.look, undefined)).toBe('instagram:DQcccccOwn_/c/17890000000000001');
  });

  it('says nothing where the named person wrote two comments and none was asked for', () => {
    const opened = open('thread', (html) => html.replaceAll('pia_sails', 'otto.b').replace('</textarea>', '@otto.b </textarea>'));
    const box = first(opened, 'textarea');
    expect(textarea?.answers(box, opened.look, undefined)).toBeUndefined();
    expect(textarea?.answers(box, opened.look, 'instagram:DQcccccOwn_/c/17890000000000004')).toBe('instagram:DQcccccOwn_/c/17890000000000004');
  });

  it('is sent by the form’s button with words', () => {
    const opened = open('feed');
    expect(textarea?.submit(first(opened, 'textarea'))?.textContent).toBe('Post');
    expect(textarea?.limit).toBe(2200);
  });

  it('is known as a rich box as well', () => {
    const opened = open('feed', (html) => html.replace(/<textarea[^>]*><\/textarea>/, '<div contenteditable="true" role="textbox"></div>'));
    expect(rich?.answers(first(opened, rich.editor.join(',')), opened.look, undefined)).toBe('instagram:DQaaaaaMara');
  });

  it('opens by the comment icon and no other', () => {
    const { document } = open('feed');
    const article = document.querySelector('article') as Element;
    expect(instagram.replyButtonOf?.(article)?.querySelector('svg')?.getAttribute('aria-label')).toBe('Comment');
    for (const path of article.querySelectorAll('path[d^="M20.656"]')) path.setAttribute('d', 'M1 1');
    for (const icon of article.querySelectorAll('svg[aria-label="Comment"]')) icon.setAttribute('aria-label', 'Kommentieren');
    expect(instagram.replyButtonOf?.(article)).toBeUndefined();
  });
});
