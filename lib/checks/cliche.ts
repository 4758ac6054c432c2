import { defineCheck } from './define-check';
import { findPhrases, quoted } from './find-phrases';

export const cliche = defineCheck({
  id: 'cliche',
  judge({ text, cliches }) {
    const found = findPhrases(text, cliches);
    return found.length > 0 ? { values: { words: quoted(found), n: found.length } } : undefined;
  },
});
