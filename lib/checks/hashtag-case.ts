import { defineCheck, type Writing } from './define-check';
import { hashtagWords, linkingWords } from './hashtag-words';
import { wordsOf } from './segments';

/** "#BeautifulHarbour" is read as words, "#beautifulharbour" as one (Princeton and Berkeley on accessible posts). Says nothing of a tag that it can't take apart. */
export const hashtagCase = defineCheck({
  id: 'hashtag-case',
  judge(writing) {
    const known = vocabularyOf(writing);
    const tags = new Map<string, string>();
    for (const { 1: tag = '' } of writing.text.matchAll(lowerTag)) {
      const parts = takeApart(tag, known);
      if (parts) tags.set(tag, parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(''));
    }
    if (tags.size === 0) return undefined;
    const fixed = writing.text.replace(lowerTag, (whole, tag: string) => (tags.has(tag) ? `#${tags.get(tag)}` : whole));
    return { values: { n: tags.size, tags: [...tags.keys()].map((tag) => `#${tag}`).join(', ') }, fixed };
  },
});

const lowerTag = /(?<![\p{L}\p{N}&/#])#(\p{Ll}{6,60})(?![\p{L}\p{N}_])/gu;

function vocabularyOf({ text, answers }: Writing): Set<string> {
  const near = wordsOf(`${text.replace(lowerTag, ' ')} ${answers?.text ?? ''}`).map((word) => word.toLowerCase());
  return new Set([...hashtagWords, ...near.filter((word) => word.length >= 4 && /^\p{Ll}+$/u.test(word))]);
}

/** The fewest words that make up the tag, two of them real ones; `undefined`: it is one word, or none that is known. */
function takeApart(tag: string, known: ReadonlySet<string>): string[] | undefined {
  if (known.has(tag)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= tag.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const [before, part, shortest] = [best[start], tag.slice(start, end), best[end]];
      if (!before || !(known.has(part) || linkingWords.includes(part))) continue;
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, part];
    }
  }
  const parts = best[tag.length];
  return parts && parts.filter((part) => known.has(part)).length >= 2 ? parts : undefined;
}
