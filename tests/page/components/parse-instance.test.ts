import { describe, expect, it } from 'vitest';
import { parseInstance } from '../../../components/welcome/parse-instance';

describe('the host of a Mastodon server', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' Mastodon.Social ', 'mastodon.social'],
    ['https://mastodon.social/@ana/1234?x=1#top', 'mastodon.social'],
    ['mastodon.social/explore', 'mastodon.social'],
    ['@ana@hachyderm.io', 'hachyderm.io'],
    ['ana@hachyderm.io', 'hachyderm.io'],
    ['social.köln.example', 'social.xn--kln-sna.example'],
  ])('%s is %s', (typed, host) => {
    expect(parseInstance(typed)).toEqual({ ok: true, value: host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://mastodon.social', 'insecure'],
    ['mastodon', 'host'],
    ['two words.example', 'host'],
    ['192.168.0.1', 'host'],
    ['*.social', 'host'],
    ['mastodon.social:8080', 'host'],
    ['javascript:alert(1)', 'host'],
    ['a..b', 'host'],
  ])('%j is refused as %s', (typed, kind) => {
    expect(parseInstance(typed)).toEqual({ ok: false, problem: { kind } });
  });
});
