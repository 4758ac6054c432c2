// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NetworkId } from '../../lib/model/network';
import { Post } from '../../lib/model/post';
import { networks } from '../../lib/networks';
import type { Selectors } from '../../lib/networks/define-network';
import { type OpenedPage, openPage, readPage, type SavedPage } from '../support/read-page';
import { realPages } from '../support/real-pages';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures');
const real = join(root, '../shared/fixtures');

/**
 * What stands beside `<case>.html`. `posts` in document order: a whole Post (with `missing` where a lesser field was not
 * found), or `{ missing }` alone where nothing may be claimed. A huge text is told by its length and its beginning.
 */
interface Expected {
  url: string;
  me?: string;
  now: number;
  posts: Record<string, unknown>[];
  skipped: number;
}

const open = (page: SavedPage): OpenedPage => {
  const opened = openPage(page);
  onTestFinished(() => opened.close());
  return opened;
};

const pick = ({ url, me, now }: Expected) => ({ url, me, now });

const casesOf = (network: string): string[] => {
  const folder = join(fixtures, network);
  return existsSync(folder) ? readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? name.slice(0, -'.html'.length) : [])) : [];
};

const selectorsOf = (network: (typeof networks)[number]): Selectors => [
  network.posts,
  ...network.replyButton,
  ...network.composers.flatMap((composer) => composer.editor),
];

/** As JSON would keep it: `undefined` fields gone. Long texts become what `Expected` says of them. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part) => (typeof part === 'string' && part.length > 2000 ? { length: part.length, begins: part.slice(0, 60) } : part)),
  );

describe.each(networks.filter(({ id }) => id !== 'practice'))('the adapter for $name', (network) => {
  const source = () => readFileSync(join(root, `lib/networks/${network.id}.ts`), 'utf8');

  it('stands in the file that its id names, and its id is one that the model knows', () => {
    expect(existsSync(join(root, `lib/networks/${network.id}.ts`))).toBe(true);
    expect(NetworkId.safeParse(network.id).success).toBe(true);
  });

  it('ends by saying on which pages and in which months it was seen', () => {
    expect(source().trimEnd()).toMatch(/\/\* Seen on: [\s\S]*\d{4}-\d{2}[\s\S]*\*\/$/);
  });

  it('has a way to be found: hosts to ask for, or a look at the document', () => {
    expect(network.hosts.length > 0 || network.detect !== undefined).toBe(true);
    for (const pattern of network.hosts) expect(pattern).toMatch(/^https:\/\/[^/]+\/\*$/);
  });

  it('uses selectors that parse, and none with :has()', () => {
    for (const selector of selectorsOf(network)) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toContain(':has(');
    }
    expect(source()).not.toContain(':has(');
  });

  it('never asks for layout', () => {
    expect(source()).not.toMatch(
      /\.(innerText|offset(Parent|Top|Left|Width|Height)|client(Top|Left|Width|Height)|getBoundingClientRect|getClientRects|scroll[A-Z]\w*)\b|getComputedStyle/,
    );
  });

  it('has fixtures', () => {
    expect(casesOf(network.id)).toEqual(expect.arrayContaining(['feed', 'thread', 'notifications', 'profile', 'poisoned']));
  });

  describe.each(casesOf(network.id))('on the page "%s"', (name) => {
    const at = join(fixtures, network.id, name);
    const expected = () => JSON.parse(readFileSync(`${at}.json`, 'utf8')) as Expected;
    const opened = () => open({ html: readFileSync(`${at}.html`, 'utf8'), ...pick(expected()) });

    it('reads exactly what is expected', () => {
      const { posts, skipped } = expected();
      const page = opened();
      const found = readPage(page);
      const seen = found.readings.map(({ post, missing }) => (missing.length > 0 ? { ...post, missing } : { ...post }));
      expect({ network: page.network.id, posts: plain(seen), skipped: found.skipped }).toEqual({ network: network.id, posts, skipped });
    });

    it('says who is signed in, or says nothing', () => {
      expect([undefined, expected().me]).toContain(opened().foundMe);
    });

    it('keeps every promise that can be checked on any page', () => keepsItsPromises(opened()));
  });
});

/** They stand beside the project, not in it: without them there is nothing to compare with, and nothing is left out in silence. */
const savedPages = existsSync(real) ? realPages : [];

describe('on pages saved from the real networks', () => {
  it('knows each saved page that it counts on', () => {
    for (const { network, file } of savedPages) expect(existsSync(join(real, network, file)), `${network}/${file}`).toBe(true);
  });

  it.each(savedPages.map((page) => [`${page.network}/${page.file}`, page] as const))('reads %s', (path, { url, posts, skipped, authors, missing }) => {
    const opened = open({ html: readFileSync(join(real, path), 'utf8'), url, now: Date.parse('2026-11-21T21:00:00Z') });
    const reading = readPage(opened);
    expect({ posts: reading.posts.length, missing: reading.missing }).toEqual({ posts, missing: missing ?? {} });
    if (skipped !== undefined) expect(reading.skipped).toBe(skipped);
    if (authors) expect(reading.posts.map(({ author }) => author.handle)).toEqual(authors);
    keepsItsPromises(opened);
  });
});

function keepsItsPromises(opened: OpenedPage): void {
  const { document, look, network } = opened;
  const before = document.documentElement.outerHTML;
  const { readings } = readPage(opened);
  for (const { post, missing } of readings) {
    if (!post) {
      expect(missing.length, 'a reading without a post says what was missing').toBeGreaterThan(0);
      continue;
    }
    expect(Post.safeParse(post).error?.issues ?? []).toEqual([]);
    expect(post.id).toMatch(new RegExp(`^${network.id}:.`));
    expect(post.author.handle).not.toMatch(/^@|[\s\u202a-\u202e\u2066-\u2069]/);
    for (const handle of post.mentions) expect(handle).not.toMatch(/^@|\s/);
    for (const address of [post.permalink, post.author.url]) if (address !== undefined) expect(address).toMatch(/^https:\/\//);
  }
  for (const element of document.querySelectorAll(network.posts)) {
    const post = network.read(element, look)?.post;
    if (post) expect(network.identify(element, look), 'identify and read agree').toBe(post.id);
    const anchor = post && network.anchor(element, look);
    if (anchor)
      expect(
        anchor.parent === element ||
          element.contains(anchor.parent) ||
          anchor.parent.contains(element) ||
          // Hacker News writes a story in two rows of a table.
          element.nextElementSibling?.contains(anchor.parent) === true,
        'the chip stands by its post',
      ).toBe(true);
  }
  network.me(document);
  expect(document.documentElement.outerHTML, 'reading changes nothing').toBe(before);
}
