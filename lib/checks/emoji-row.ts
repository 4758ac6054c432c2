import { defineCheck } from './define-check';
import { emojiIn } from './segments';
import { untilSteady } from './until-steady';

/** A screen reader says the name of each: one or two are heard, a row is noise (Princeton and Berkeley on accessible posts). */
export const emojiRow = defineCheck({
  id: 'emoji-row',
  judge({ text }) {
    const longest = Math.max(0, ...Array.from(text.matchAll(row), ([found]) => emojiIn(found).length));
    if (longest < 3) return undefined;
    return { values: { n: longest }, fixed: untilSteady(text, (now) => now.replace(row, (found) => emojiIn(found)[0] ?? found)) };
  },
});

const row = /\p{RGI_Emoji}(?:[ \t]*\p{RGI_Emoji}){2,}/gv;
