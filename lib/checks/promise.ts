import { defineCheck } from './define-check';
import { promiseWords } from './promises';
import { dueAt, tomorrowMorning } from './promises/due-at';
import { sentencesOf } from './segments';

/** "I’ll get back to you tomorrow" can be remembered. No fault: an offer. The first promise of the text; without a time, tomorrow. */
export const promise = defineCheck({
  id: 'promise',
  judge({ text, now, zone }) {
    for (const sentence of sentencesOf(text.slice(0, 5000))) {
      const plain = sentence.replaceAll('’', "'").normalize('NFC');
      if (/[?？]\s*$/.test(plain)) continue;
      const spoken = promiseWords.filter(({ says }) => says.test(plain)); // "te aviso" is said in Spanish and in Portuguese
      if (spoken.length === 0) continue;
      const said = spoken.map((words) => dueAt(plain, words, { now, zone })).find((time) => time !== undefined);
      return { values: { dated: said === undefined ? 0 : 1 }, promise: { text: sentence.trim().slice(0, 500), dueAt: said ?? tomorrowMorning({ now, zone }) } };
    }
    return undefined;
  },
});
