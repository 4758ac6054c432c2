import fc from 'fast-check';

/** Top-level domains that every list knows, and words that look like one. */
const hosts = [
  'example.com',
  'sub.example.co.uk',
  'example.museum',
  'münchen.de',
  'a-b.io',
  'example.notatld',
  'xn--mnchen-3ya.de',
  'пример.рф',
  't.co',
  'x.y.z',
  'foo.com.bar',
  '_dmarc.example.org',
  '1.2',
  'localhost',
];
const paths = [
  '',
  '/',
  '/a',
  '/a/long/path/that/goes/on',
  '/wiki/Foo_(bar)',
  '/wiki/(a(b)c)',
  '?q=1&b=2',
  '/p?x=ä',
  '/#part',
  ':8080/x',
  '/ends.',
  '/ends,',
  '/ends)',
  '/ü/ж',
  '/@name/12',
  '?',
  '/abcDEF123?amp=1',
];
const schemes = ['', 'https://', 'http://', 'HTTPS://', 'ftp://', '//', '-', '@'];
const emoji = ['😀', '👍🏽', '👨‍👩‍👧‍👦', '🇵🇹', '❤️', '☺', '©', '™️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍💻', '✈', '🤷🏿‍♀️'];
const words = [
  'Hello',
  'thank you',
  'ありがとう',
  '谢谢',
  'Привет',
  'e\u0301',
  'ﬁ',
  '“quoted”',
  '—',
  '…',
  '\u200d',
  '\ufe0f',
  '\n',
  '\t',
  ' ',
  '  ',
  '.',
  ',',
  '!',
  '(',
  ')',
  '@ana',
  '@ana@social.example',
  '#tag',
  '$ABC',
  'مرحبا',
  '\u202e',
  '\u00a0',
  '𝗯𝗼𝗹𝗱',
  '👋',
  'a_b-c',
  '/',
  ':',
];

const address = fc.tuple(fc.constantFrom(...schemes), fc.constantFrom(...hosts), fc.constantFrom(...paths)).map((parts) => parts.join(''));

/** Texts as people and the devil write them: addresses, emoji, scripts, marks, with and without spaces between. */
export const texts = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...emoji), address, fc.string({ maxLength: 6 })), fc.constantFrom(' ', '', ' ', '\n')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));
