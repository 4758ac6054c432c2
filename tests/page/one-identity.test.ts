// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../lib/model/network';
import { personId } from '../../lib/model/person';
import type { Post } from '../../lib/model/post';
import { networks } from '../../lib/networks';
import { openPage, readPage } from '../support/read-page';

const fixtures = join(import.meta.dirname, '../fixtures');

interface Met {
  /** The fixture that it was read from. */
  on: string;
  post: Post;
}

/** Every post of every fixture of a network; a poisoned page may say anything. */
async function everythingMet(network: string): Promise<Met[]> {
  const met: Met[] = [];
  for (const file of readdirSync(join(fixtures, network))) {
    const on = file.slice(0, -'.html'.length);
    if (!file.endsWith('.html') || on.includes('poisoned')) continue;
    const { url, me, now } = JSON.parse(readFileSync(join(fixtures, network, `${on}.json`), 'utf8'));
    const page = openPage({ html: readFileSync(join(fixtures, network, file), 'utf8'), url, me, now });
    met.push(...readPage(page).posts.map((post) => ({ on, post })));
    await page.close();
  }
  return met;
}

/** Those without a key are left out. */
function grouped(met: readonly Met[], by: (one: Met) => string | undefined): Met[][] {
  const groups = Map.groupBy(met, (one) => by(one) || undefined);
  groups.delete(undefined);
  return [...groups.values()];
}

const told = (met: readonly Met[], say: (one: Met) => string): string[] => [...new Set(met.map(say))];

/** Pages that call one account in two ways which no page shows together: such people are joined by hand. */
const severalHandles: Partial<Record<NetworkId, string[][]>> = {
  // Groups link to people by number, everything else by name where there is one.
  facebook: [
    ['facebook:100055555000001', 'facebook:otto.b'],
    ['facebook:100077777000002', 'facebook:pia.sails'],
    ['facebook:100066666000003', 'facebook:lena.writes'],
    ['facebook:100099999000009', 'facebook:feedside.team'],
  ],
};

/** Old and new pages of LinkedIn name posts by two ids that no page shows together; nobody sees both at once. */
const generation = (on: string): string => (on.startsWith('sdui') ? 'newer' : 'any');

describe.each(networks.filter(({ id }) => id !== 'practice'))('identity on $name', ({ id }) => {
  it('gives the same words of the same person at the same address one id on every page', async () => {
    const same = grouped(
      await everythingMet(id),
      ({ on, post }) => post.permalink && [generation(on), post.author.handle, post.permalink, post.text].join('\n'),
    );
    for (const group of same)
      expect(
        told(group, ({ post }) => post.id),
        group.map(({ on }) => on).join(),
      ).toHaveLength(1);
  });

  it('meets a post again on another kind of page', async () => {
    const again = grouped(await everythingMet(id), ({ post }) => `${post.id}\n${post.author.handle}\n${post.text}`);
    expect(again.filter((group) => told(group, ({ post }) => post.page).length > 1).length).toBeGreaterThan(0);
  });

  it('names whoever is answered, and the opened post, as they name themselves', async () => {
    const met = await everythingMet(id);
    const posts = new Map(met.map(({ on, post }) => [`${on} ${post.id}`, post]));
    const references = met.flatMap(({ on, post }) => [post.replyTo, post.thread].map((reference) => ({ on, reference })));
    const known = references.flatMap(({ on, reference }) => {
      const post = posts.get(`${on} ${reference?.post}`);
      return post && reference?.handle !== undefined ? [{ on, said: reference.handle.toLowerCase(), is: post.author.handle.toLowerCase() }] : [];
    });
    expect(known.length).toBeGreaterThan(0);
    for (const { on, said, is } of known) expect(said, on).toBe(is);
  });

  it('knows a person by one handle on all pages', async () => {
    const names = grouped(await everythingMet(id), ({ post }) => (post.author.name === 'A Stranger' ? undefined : post.author.name));
    const several = names.map((group) => told(group, ({ post }) => personId(id, post.author.handle)).sort()).filter((ids) => ids.length > 1);
    expect(several).toEqual(severalHandles[id] ?? []);
  });
});
