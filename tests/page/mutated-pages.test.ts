// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { healthColour } from '../../lib/metrics';
import type { Field } from '../../lib/model/health';
import type { Metric, Post } from '../../lib/model/post';
import { networks } from '../../lib/networks';
import { mutationsOf, renamed } from '../support/mutations';
import { type OpenedPage, openPage, type PageReading, readPage } from '../support/read-page';

/*
 * What happens on the day when a network renames something: each hook of each adapter is renamed, one at a time, in every page we
 * have of it. Less may be read then, never something else; and what is no longer read must be told, so that the colour turns.
 */
const fixtures = join(import.meta.dirname, '../fixtures');
const casesOf = (network: string): string[] =>
  existsSync(join(fixtures, network)) ? readdirSync(join(fixtures, network)).flatMap((name) => (name.endsWith('.json') ? name.slice(0, -5) : [])) : [];

const open = (network: string, name: string): OpenedPage => {
  const at = join(fixtures, network, name);
  const { url, me, now } = JSON.parse(readFileSync(`${at}.json`, 'utf8')) as { url: string; me?: string; now: number };
  return openPage({ html: readFileSync(`${at}.html`, 'utf8'), url, me, now });
};

/** What may be said of a post, by its id, also of the ones that are quoted. */
const truthOf = (posts: readonly Post[]): Map<string, Post> => new Map(posts.map((post) => [post.id, post]));

/** Whatever is said now and was not true before. */
function lies(post: Post, truth: ReadonlyMap<string, Post>, links: readonly string[]): string[] {
  const real = truth.get(post.id);
  // One that was hidden, quoted or covered before is a post all the same, if the page names it and its author together.
  if (!real)
    return links.some((link) => link.includes(post.author.handle.split('@')[0] ?? '') && link.includes(keyOf(post.id)))
      ? []
      : [`the id ${post.id} of nobody's post`];
  const said: string[] = [];
  if (post.author.handle !== real.author.handle) said.push(`the author ${post.author.handle} of a post by ${real.author.handle}`);
  for (const [name, metric] of Object.entries(post.metrics)) {
    const stated = real.metrics[name as keyof Post['metrics']]?.value;
    if (metric && !closeTo(metric, stated)) said.push(`${metric.value} ${name} instead of ${stated}`);
  }
  if (post.time !== undefined && Math.abs(post.time - (real.time ?? Number.NaN)) > Math.max(post.timeUncertainty ?? 0, real.timeUncertainty ?? 0, 0) * 2)
    said.push(`the time ${new Date(post.time).toISOString()}`);
  if (post.permalink !== undefined && post.permalink !== real.permalink) said.push(`the address ${post.permalink}`);
  return said;
}

const keyOf = (id: string): string => id.split(/[:/]/).at(-1) ?? id;

/** "1.2K" beside "1,234 likes" is the same number, said less exactly: short forms are cut off. */
const closeTo = ({ value, exact }: Metric, real: number | undefined): boolean =>
  real !== undefined && (value === real || (!exact && value <= real * 1.1 && value > real / 2));

const has = (post: Post, field: Field): boolean => {
  if (field === 'metrics') return Object.keys(post.metrics).length > 0;
  return field === 'time' || field === 'permalink' ? post[field] !== undefined : true;
};

/** Where nobody liked or answered, these pages show no number: whether one is left out or lost can't be told. */
const leavesZerosOut: readonly string[] = ['instagram', 'threads'];

/** Fields that most posts had and most have no more, without a word about it. */
function silences(network: string, before: PageReading, after: PageReading): string[] {
  const standing = after.readings.filter(({ post }) => post);
  if (standing.length === 0 || standing.length <= before.posts.length / 2) return [];
  return (['time', 'permalink', 'metrics'] as const)
    .filter((field) => field !== 'metrics' || !leavesZerosOut.includes(network))
    .filter((field) => {
      const had = before.posts.filter((post) => has(post, field)).length;
      const without = standing.filter(({ post }) => post && !has(post, field));
      return had > before.posts.length / 2 && without.length > standing.length / 2 && !without.some(({ missing }) => missing.includes(field));
    })
    .map((field) => `${field} is gone from most posts and not told`);
}

const elementsOf = ({ document, network }: OpenedPage): Element[] => [...document.querySelectorAll(network.posts)];

/** What is said of posts that could be read before: those of which the page itself said contradictory things prove nothing. */
const claimed = (page: OpenedPage, unreadable: ReadonlySet<Element>): Post[] =>
  elementsOf(page)
    .filter((element) => !unreadable.has(element))
    .flatMap((element) => page.network.read(element, page.look)?.post ?? []);

/** The colour after enough such pages. */
const colourOf = ({ readings, missing }: PageReading) =>
  healthColour({ seen: readings.length * 20, missing: Object.fromEntries(Object.entries(missing).map(([field, count]) => [field, count * 20])) });

describe.each(networks.filter(({ id }) => casesOf(id).length > 0).map((network) => [network.name, network.id] as const))(
  '%s, when a hook is renamed',
  (_, id) => {
    it.each(casesOf(id))('on the page "%s": never a wrong author, id, number, time or address', (name) => {
      const page = open(id, name);
      const before = readPage(page);
      const truth = truthOf(before.posts);
      const links = [...page.document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
      const unreadable = new Set(
        elementsOf(page).filter((element) => page.network.read(element, page.look)?.post === undefined && page.network.read(element, page.look)),
      );
      const wrong: string[] = [];
      for (const mutation of mutationsOf(id, page.document)) {
        const undo = mutation.apply(page.document);
        try {
          const after = readPage(page);
          for (const post of claimed(page, unreadable))
            for (const lie of lies(post, truth, links)) if (!lie.includes(renamed)) wrong.push(`${mutation.name}: ${lie}`);
          wrong.push(...silences(id, before, after).map((silence) => `${mutation.name}: ${silence}`));
          if (before.posts.length <= before.readings.length / 2) continue;
          const unread = after.readings.filter(({ post }) => !post).length;
          if (unread > after.readings.length / 2 && colourOf(after) !== 'red')
            wrong.push(`${mutation.name}: most posts can't be read, and the colour is ${colourOf(after)}`);
        } catch (error) {
          wrong.push(`${mutation.name}: ${String(error)}`);
        } finally {
          undo();
        }
      }
      expect([...new Set(wrong)]).toEqual([]);
      void page.close();
    });
  },
);
