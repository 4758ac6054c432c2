import { topLevelDomains } from './top-level-domains';

/** X and Mastodon read addresses by one grammar (twitter-text 3.1, regexp; Mastodon 4.7 source, compose/util/url_regex). */
type Reader = 'x' | 'mastodon';

interface Span {
  start: number;
  end: number;
}

/** Longer ones are no address to X. */
const longestAddress = 4096;

/** Addresses in order: with their beginning, and to X bare ones too ("example.com"), and of its own short ones no more than their path. No address holds white space, so words are looked at one by one, each with what stands before it. */
export function* addressesIn(text: string, by: Reader): Generator<Span> {
  if (!text.includes('.')) return;
  for (const { 0: word, index } of text.matchAll(/\s?\S+/g))
    if (word.includes('.') && word.length <= 2 * longestAddress) yield* addressesInWord(word, index, by);
}

function* addressesInWord(word: string, at: number, by: Reader): Generator<Span> {
  for (const match of word.matchAll(patterns().address)) {
    const { 1: before = '', 2: url = '', 3: protocol, 4: domain = '', 5: path } = match;
    const start = at + match.index + before.length;
    if ((protocol ?? 'https://').length + url.length > longestAddress) continue;
    if (protocol === undefined && by === 'x') yield* bareAddresses({ url, domain, path, start, before });
    else if (protocol !== undefined) {
      const short = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i.exec(by === 'x' ? url : '');
      if (!short) yield { start, end: start + url.length };
      else if ((short[1] ?? '').length <= 40) yield { start, end: start + short[0].length };
    }
  }
}

/** Without "https://" only the Latin part of a domain is linked. */
function* bareAddresses({
  url,
  domain,
  path,
  start,
  before,
}: {
  url: string;
  domain: string;
  path: string | undefined;
  start: number;
  before: string;
}): Generator<Span> {
  if (/[-_./]$/.test(before)) return;
  const found = [...domain.matchAll(patterns().latinDomain)].map(({ 0: latin, index }) => ({ start: start + index, end: start + index + latin.length }));
  const last = found.at(-1);
  if (last && path !== undefined) last.end = start + url.length;
  yield* found;
}

/** The grammar in UTF-16 units. Built from the list of domains at the first use. */
const patterns = once(() => {
  const domains = [...topLevelDomains].sort((a, b) => b.length - a.length).join('|');
  const top = `(?:(?:${domains})(?=[^0-9a-zA-Z@+-]|$)|xn--[\\-0-9a-z]+)`;
  const odd = '\\ufffe\\ufeff\\uffff';
  const letter = `[^!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$\\t-\\r \\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000${odd}\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069]`;
  const accents =
    '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff\\u0100-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';
  const general = `[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${accents}]`;
  const brackets = `\\((?:${general}+|(?:${general}*\\(${general}+\\)${general}*))\\)`;
  const ending = `(?:[+\\-a-z\\u0400-\\u04ff0-9=_#/${accents}]|(?:${brackets}))`;
  const path = `(?:(?:${general}*(?:${brackets}${general}*)*${ending})|(?:@${general}+/))`;
  const query = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";
  const domain = `(?:(?:${letter}(?:[_-]|${letter})*)?${letter}\\.)*(?:(?:${letter}(?:-|${letter})*)?${letter}\\.)${top}`;
  return {
    address: new RegExp(`([^A-Za-z0-9@＠$#＃${odd}]|^)((https?://)?(${domain})(?::[0-9]+)?(/${path}*)?(?:${query})?)`, 'gi'),
    latinDomain: new RegExp(`(?:[\\-a-z0-9${accents}]+\\.)+${top}`, 'gi'),
  };
});

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
