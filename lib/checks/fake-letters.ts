import { defineCheck } from './define-check';

/** Mathematical and enclosed signs that look like bold or italic letters: screen readers spell them out or skip them, and search does not find them. */
export const fakeLetters = defineCheck({
  id: 'fake-letters',
  judge({ text }) {
    const found = text.match(fake)?.filter((sign) => plain(sign) !== sign) ?? [];
    if (found.length < 2) return undefined;
    return { values: { n: found.length }, fixed: text.replace(fake, plain) };
  },
});

/** Of the enclosed ones those that are no emoji. */
const fake = /[\u{1d400}-\u{1d7ff}\u24b6-\u24c1\u24c3-\u24e9\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f172}-\u{1f17d}\u{1f180}-\u{1f189}]/gu;

/** The dark circles and squares have no plain form in Unicode: they follow the alphabet. */
function plain(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = code >= 0x1f170 ? 0x1f170 : 0x1f150;
  return code >= 0x1f150 ? String.fromCodePoint(65 + code - start) : sign.normalize('NFKC');
}
