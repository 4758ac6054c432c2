/** Sentences as they are written, with the white space around them. */
export const sentencesOf = (text: string): string[] => [...sentences.segment(text)].map(({ segment }) => segment);

/** Words without marks and signs; in scripts without spaces too. */
export const wordsOf = (text: string): string[] => [...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

/** Case and accents aside. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const emojiIn = (text: string): string[] => text.match(/\p{RGI_Emoji}/gv) ?? [];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
