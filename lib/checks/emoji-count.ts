import { defineCheck } from './define-check';
import { emojiIn } from './segments';
import { untilSteady } from './until-steady';

export const emojiCount = defineCheck({
  id: 'emoji-count',
  judge({ text, brand }) {
    const most = brand?.emoji;
    const n = emojiIn(text).length;
    if (most === undefined || n <= most) return undefined;
    return { values: { n, most }, fixed: untilSteady(text, (now) => keepFirst(now, most)) };
  },
});

function keepFirst(text: string, most: number): string {
  let left = most;
  return text.replace(/[ \t]*(\p{RGI_Emoji})/gv, (whole) => {
    left -= 1;
    return left >= 0 ? whole : '';
  });
}
