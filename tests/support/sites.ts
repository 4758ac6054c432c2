import { readFileSync } from 'node:fs';
import { cache } from './build.ts';

/** Which local page stands in for which address. Mastodon's host is one of many. */
const sites: Record<string, string> = {
  'x.com': 'x',
  'bsky.app': 'bluesky',
  'mastodon.social': 'mastodon',
  'fosstodon.org': 'mastodon',
  'www.facebook.com': 'facebook',
  'www.instagram.com': 'instagram',
  'www.linkedin.com': 'linkedin',
  'www.reddit.com': 'reddit',
  'old.reddit.com': 'reddit',
  'meta.discourse.org': 'discourse',
  'news.ycombinator.com': 'hackernews',
  'www.threads.com': 'threads',
  'www.tiktok.com': 'tiktok',
  'www.youtube.com': 'youtube',
  'studio.youtube.com': 'youtube',
};

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/**
 * What the real address answers in a test: the network's local page for documents, its script for `/__site.js`, and
 * 404 for everything else, so that a stray request shows. `hostile` is markup put before the page's own script.
 */
export function answerFor(address: string, hostile = ''): Answer {
  const url = new URL(address);
  const site = sites[url.hostname];
  if (!site) return { status: 404, contentType: 'text/plain', body: 'no such test page' };
  if (url.pathname === '/__site.js') return { status: 200, contentType: 'text/javascript', body: readFileSync(`${cache}/sites/${site}.js`, 'utf8') };
  if (/\.\w{2,5}$/.test(url.pathname) && !url.pathname.startsWith('/profile/')) return { status: 404, contentType: 'text/plain', body: '' };
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${site}</title></head><body>${hostile}<script type="module" src="/__site.js"></script></body></html>`,
  };
}
export const siteHosts = Object.keys(sites);
