import { RichText } from '@atproto/api';
import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../lib/limits';
import { topLevelDomains } from '../../../lib/limits/top-level-domains';
import { texts } from './texts.ts';

const runs = { numRuns: 5000 };

/** The library's list of top-level domains is some years old: it has "um" still, and others not yet. Words that end so are compared with nothing. */
const { regexen } = twitter as unknown as { regexen: Record<'validCCTLD' | 'validGTLD', RegExp> };
const theirs = new Set([regexen.validCCTLD, regexen.validGTLD].flatMap(({ source }) => source.match(/[\p{L}\p{M}\d-]{2,}/gu) ?? []));
const ours = new Set(topLevelDomains);
const dated = [...[...theirs].filter((name) => !ours.has(name)), ...topLevelDomains.filter((name) => !theirs.has(name))];
const ofOtherYears = new RegExp(`\\.(?:${dated.join('|')})(?![\\p{L}\\d])`, 'iu');

describe('compared with the networks’ own counters', () => {
  it('weighs 5,000 texts as twitter-text does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!ofOtherYears.test(text));
        expect(limits.x.count(text)).toBe(twitter.parseTweet(text).weightedLength);
      }),
      runs,
    );
  });

  it('compares nearly all of them: lists of other years differ in few names', () => {
    expect(theirs.size).toBeGreaterThan(1400);
    expect(dated).toContain('um');
    expect(['com', 'uk', 'museum', 'io', 'de', 'рф', 'co', 'bar', 'org'].filter((name) => dated.includes(name))).toEqual([]);
    expect(ofOtherYears.test('0.Um ')).toBe(true);
  });
  it('counts 5,000 texts as Bluesky’s rich text does once its links are shortened', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(limits.bluesky.count(text)).toBe(blueskyLength(text));
      }),
      runs,
    );
  });
  it('counts 5,000 texts as Mastodon’s form does, with its addresses found by twitter-text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!text.includes('t.co') && !ofOtherYears.test(text)); // X's own short addresses end early, to X alone
        expect(limits.mastodon.count(text)).toBe(mastodonLength(text));
      }),
      runs,
    );
  });
});

/** Links found by the reference library, each put in its short form by the app's rule, from the last to the first. */
function blueskyLength(text: string): number {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const links = (rich.facets ?? []).filter(({ features }) => features.some(({ $type }) => $type === 'app.bsky.richtext.facet#link'));
  let bytes = Buffer.from(text);
  for (const { index } of links.sort((a, b) => b.index.byteStart - a.index.byteStart)) {
    const short = shortAddress(bytes.subarray(index.byteStart, index.byteEnd).toString());
    bytes = Buffer.concat([bytes.subarray(0, index.byteStart), Buffer.from(short), bytes.subarray(index.byteEnd)]);
  }
  return new RichText({ text: bytes.toString() }).graphemeLength;
}

function shortAddress(written: string): string {
  if (!URL.canParse(written)) return written;
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol)) return written;
  const rest = `${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
  return `${url.host}${rest.length > 15 ? `${rest.slice(0, 13)}...` : rest}`;
}

function mastodonLength(text: string): number {
  let counted = '';
  let from = 0;
  for (const { indices } of twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })) {
    counted += `${text.slice(from, indices[0])}${'x'.repeat(23)}`;
    from = indices[1];
  }
  counted += text.slice(from);
  return new RichText({ text: counted.replace(/(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]+/gi, '$1@$2') }).graphemeLength;
}
