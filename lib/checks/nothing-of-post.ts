import { defineCheck } from './define-check';
import { fold, wordsOf } from './segments';

/**
 * A reply that would fit under any post. Speaks only where it can tell: both in one language (they share a small word), the
 * reply long enough to have said something, the post long enough to give something.
 */
export const nothingOfPost = defineCheck({
  id: 'nothing-of-post',
  judge({ text, answers }) {
    if (!answers) return undefined;
    const [own, theirs] = [split(text.replace(/@\S+/g, '')), split(answers.text)];
    if (own.all < 8 || theirs.long.size < 5 || !overlap(own.small, theirs.small)) return undefined;
    const names = split(answers.author);
    if (overlap(own.long, theirs.long) || overlap(own.long, names.long) || overlap(own.small, names.small)) return undefined;
    return { values: {} };
  },
});

/** Long words by their beginning, since endings change; numbers and short ones whole. */
function split(text: string): { all: number; long: Set<string>; small: Set<string> } {
  const words = wordsOf(fold(text.slice(0, 5000)));
  const isLong = (word: string) => word.length >= 4 || /\p{N}/u.test(word);
  return {
    all: words.length,
    long: new Set(words.filter(isLong).map((word) => word.slice(0, 5))),
    small: new Set(words.filter((word) => !isLong(word))),
  };
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));
