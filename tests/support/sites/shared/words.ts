import { me, people } from './world';

/** A text in pieces: plain words, mentions of people who exist, addresses, hashtags and line breaks. */
export type Piece = { kind: 'words' | 'mention' | 'link' | 'tag'; text: string } | { kind: 'break' };

const marks = /(@\w+|#[\p{L}\p{N}_]+|https:\/\/\S+|\n)/u;

/** What links where is for each page to say. A mention's `text` is the short handle, a tag's has no "#". */
export const piecesOf = (text: string): Piece[] => text.split(marks).filter(Boolean).map(pieceOf);

const isPerson = (handle: string): boolean => [me, ...Object.values(people)].some((person) => person.handle === handle);

function pieceOf(text: string): Piece {
  if (text === '\n') return { kind: 'break' };
  if (text.startsWith('https://')) return { kind: 'link', text };
  if (/^#./.test(text)) return { kind: 'tag', text: text.slice(1) };
  if (text.startsWith('@') && isPerson(text.slice(1))) return { kind: 'mention', text: text.slice(1) };
  return { kind: 'words', text };
}
