import { defineLimit } from './define-limit';
import { countGraphemes } from './graphemes';

/**
 * 300 graphemes (lexicon app.bsky.feed.post) of the text in which the app has shortened each address that was written with
 * its "https://": host, and the first 13 characters of a rest longer than 15 (bluesky-social/social-app, url-helpers, 2026-11).
 */
export const bluesky = defineLimit({
  unit: 'characters',
  count: (text) =>
    countGraphemes(text.replace(address, (whole, before: string, link: string) => before + shorten(link) + whole.slice(before.length + link.length))),
  post: 300,
  reply: 300,
  fold: undefined,
});

/** A space or "(" and then an address with or without its beginning (@atproto/api 0.21, rich-text/util). */
const address = /(^|\s|\()(https?:\/\/\S+|[a-z][a-z0-9]*(?:\.[a-z0-9]+)+\S*)/gim;

function shorten(link: string): string {
  const [, written = link] = /^(.*?)[.,;:!?]?$/su.exec(link) ?? [];
  const url = written.endsWith(')') && !written.includes('(') ? written.slice(0, -1) : written;
  const rest = link.slice(url.length);
  if (!/^http/.test(url) || !URL.canParse(url)) return link;
  const { host, pathname, search, hash } = new URL(url);
  const path = (pathname === '/' ? '' : pathname) + search + hash;
  return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path) + rest;
}
