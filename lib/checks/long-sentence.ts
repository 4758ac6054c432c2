import { defineCheck } from './define-check';
import { sentencesOf, wordsOf } from './segments';

export const longSentence = defineCheck({
  id: 'long-sentence',
  judge({ text, brand }) {
    const most = brand?.sentence;
    if (most === undefined) return undefined;
    const [longest] = sentencesOf(text)
      .map((sentence) => ({ sentence: sentence.trim(), n: wordsOf(sentence).length }))
      .sort((a, b) => b.n - a.n);
    if (!longest || longest.n <= most) return undefined;
    return { values: { n: longest.n, most, start: longest.sentence.slice(0, 40) } };
  },
});
