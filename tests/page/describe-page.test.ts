import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';

const root = join(import.meta.dirname, '../..');
const file = (name: string) => join(root, `tests/fixtures/mastodon/${name}.html`);
const html = (name: string) => readFileSync(file(name), 'utf8');

describe('what a saved page is said to hold', () => {
  it('names each post in order, who is signed in, and finds every field well', async () => {
    const told = await describePage({ html: html('thread'), url: 'https://social.example/@feedside_team/703' });
    expect(told).toMatchObject({ network: 'mastodon', page: 'thread', me: 'feedside_team@social.example', unread: [] });
    expect(told.counts).toEqual({ seen: 10, read: 10, skipped: 0, missing: {} });
    expect(new Set(Object.values(told.health))).toEqual(new Set(['green']));
  });

  it('turns amber for the fields that a page no longer shows', async () => {
    const without = html('thread').replaceAll('<time ', '<span ').replaceAll('</time>', '</span>');
    const told = await describePage({ html: without, url: 'https://social.example/@feedside_team/703' });
    expect(told.health).toMatchObject({ overall: 'amber', time: 'amber', text: 'green', author: 'green' });
    expect(told.unread).toHaveLength(10);
  });

  it('turns red when nobody can be told who wrote what, and claims no post', async () => {
    const without = html('thread').replaceAll('status__display-name', 'new-name');
    const told = await describePage({ html: without, url: 'https://social.example/@feedside_team/703' });
    expect(told.health).toMatchObject({ overall: 'red', author: 'red' });
    expect(told.posts).toEqual([]);
  });

  it('takes the handle it is given where the page tells none', async () => {
    const page = { html: html('signed-out'), url: 'https://social.example/public' };
    expect((await describePage({ ...page, me: 'lena' })).posts[0]?.mine).toBe(true);
    expect((await describePage(page)).posts[0]).not.toHaveProperty('mine');
  });

  it('says so when no network knows the address', async () => {
    await expect(describePage({ html: '<p>Hello</p>', url: 'https://nowhere.example/' })).rejects.toThrow('No network');
  });
});

describe('npm run read', () => {
  const read = (...words: string[]) => execFileSync(process.execPath, [join(root, 'tests/commands/read.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });

  it('prints it as JSON', () => {
    const told = JSON.parse(read(file('profile'), '--url', 'https://social.example/@lena')) as { posts: { pinned?: boolean }[] };
    expect(told.posts.map(({ pinned }) => pinned)).toEqual([true, undefined, undefined]);
  }, 30_000);

  it('says how it is used when the address is left out', () => {
    expect(() => read(file('profile'))).toThrow('npm run read -- FILE.html --url URL');
  }, 30_000);
});
