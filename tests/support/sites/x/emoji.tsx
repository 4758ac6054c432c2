/** @jsxImportSource react */
import type { ReactNode } from 'react';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const pictographic = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** X shows emoji as pictures whose `alt` is the character. One face stands for all of them here. */
export const WithEmoji = ({ words }: { words: string }) => (
  <>
    {split(words).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
      <Part key={index} part={part} />
    ))}
  </>
);

const Part = ({ part }: { part: string }): ReactNode => (pictographic.test(part) ? <Emoji character={part} /> : part);

const Emoji = ({ character }: { character: string }) => <img alt={character} draggable={false} src={face} title={character} className="emoji" />;

const face = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><circle cx="18" cy="18" r="18" fill="#ffcc4d"/><circle cx="12" cy="14" r="3" fill="#664500"/><circle cx="24" cy="14" r="3" fill="#664500"/><path d="M9 21q9 11 18 0z" fill="#664500"/></svg>',
)}`;

/** Words and emoji in turns. */
function split(words: string): string[] {
  if (!pictographic.test(words)) return [words];
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(words)) {
    const last = parts.at(-1);
    if (last === undefined || pictographic.test(segment) || pictographic.test(last)) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}
