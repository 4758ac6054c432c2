import { describe, expect, it } from 'vitest';
import type { SiteState } from '../../../lib/messages/protocol';
import { reportText } from '../../../lib/sites/report-text';

const at = Date.parse('2026-11-20T12:00:00Z');
const site: SiteState = {
  network: 'mastodon',
  name: 'Mastodon',
  host: 'private-circle.example',
  granted: true,
  origins: ['https://private-circle.example/*'],
  colour: 'red',
  health: {
    network: 'mastodon',
    seen: 40,
    missing: { author: 38 },
    missingSince: { author: Date.parse('2026-11-18T00:00:00Z') },
    matched: { author: { counts: [0, 2], last: [0, at] } },
    updatedAt: at,
  },
  mode: 'feed',
  alternatives: { author: ['.display-name__account', 'a[href^="/@"]'] },
};
const structure = { page: 'feed', language: 'de', posts: 12, failing: 11, text: 'missing: author\n<article class="status">' };
const report = (part: Partial<Parameters<typeof reportText>[0]> = {}) => reportText({ site, version: '0.1.0', browser: 'Firefox 145', at, structure, ...part });

describe('the health report', () => {
  it('tells versions, network, page, language, counts and which mark was met how often', () => {
    expect(report().split('\n')).toEqual([
      'Feedside health report, 2026-11-20',
      'Feedside 0.1.0, Firefox 145',
      'network: mastodon, colour: red, hints: feed',
      'posts looked at: 40',
      '  id: found 40, missing 0',
      '  author: found 2, missing 38, since 2026-11-18',
      '  text: found 40, missing 0',
      '  time: found 40, missing 0',
      '  permalink: found 40, missing 0',
      '  metrics: found 40, missing 0',
      '  me: found 40, missing 0',
      '  posts: found 40, missing 0',
      'alternatives (matched, when last, selector)',
      '  author',
      '    0, last never: .display-name__account',
      '    2, last 2026-11-20: a[href^="/@"]',
      'page: feed, language: de, posts on it: 12, not read whole: 11',
      'structure without words, names, addresses and numbers',
      'missing: author',
      '<article class="status">',
    ]);
  });

  it('does not tell whose server it is', () => expect(report()).not.toContain('private-circle'));

  it('says when no page was open, and when nothing was read yet', () => {
    expect(report({ structure: undefined })).toContain('structure: no page of this network was open');
    expect(report({ site: { ...site, health: undefined, colour: 'unknown' } })).toContain('posts looked at: 0');
  });

  it('is never longer than 20 KB, and plain text whatever a page put into it', () => {
    const text = report({ structure: { ...structure, text: `<p class="Ж\u202e">${'x'.repeat(50_000)}` } });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(20_000);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });
});
