import { defineCheck } from './define-check';
import { findPhrases, quoted } from './find-phrases';

export const avoidedWord = defineCheck({
  id: 'avoided-word',
  judge({ text, brand }) {
    const found = findPhrases(text, brand?.wordsToAvoid ?? []);
    return found.length > 0 ? { values: { words: quoted(found), n: found.length } } : undefined;
  },
});
