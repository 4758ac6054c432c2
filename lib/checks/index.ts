/*
 * Context: what is wrong with a reply is seen best before it is sent, and by the one who writes it.
 * Decision: each check is one pure file that says what it found, with a mended text where there can be one; it never blocks.
 * Consequence: all of them run on the background's side of the wall, where the brand card and past replies stay.
 */
import type { CheckId, Remark } from '../model/check';
import { altText } from './alt-text';
import { avoidedWord } from './avoided-word';
import { capitals } from './capitals';
import { cliche } from './cliche';
import type { Check, Writing } from './define-check';
import { emojiCount } from './emoji-count';
import { emojiRow } from './emoji-row';
import { exclamations } from './exclamations';
import { fakeLetters } from './fake-letters';
import { hashtagCase } from './hashtag-case';
import { longSentence } from './long-sentence';
import { nothingOfPost } from './nothing-of-post';
import { promise } from './promise';
import { repeatsItself } from './repeats-itself';
import { unfilledSlot } from './unfilled-slot';

export { commonCliches } from './cliches';

/** Every check, in the order in which remarks are shown. A new one is its file, a line here, its id in lib/model/check.ts and its words in lib/i18n/en/checks.ts. */
export const checks: readonly Check[] = [
  unfilledSlot,
  altText,
  avoidedWord,
  fakeLetters,
  capitals,
  hashtagCase,
  emojiRow,
  emojiCount,
  exclamations,
  longSentence,
  repeatsItself,
  nothingOfPost,
  cliche,
  promise,
];

/** What there is to say of a text by every check that is not switched off. Pure: the same input gives the same answer. */
export function checkWriting(writing: Writing, muted: readonly CheckId[]): Remark[] {
  if (writing.text.trim() === '') return [];
  return checks.flatMap((check) => {
    const found = muted.includes(check.id) ? undefined : check.judge(writing);
    return found ? [{ check: check.id, ...found }] : [];
  });
}
