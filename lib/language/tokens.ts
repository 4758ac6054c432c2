/** Longer texts are judged by their start: all that was learned from is short, and a hostile page may show megabytes. */
export const longestRead = 1000;

/** Stands for any web address, any handle, and a number of so many digits: what they say is of no use, that they are there is. */
const addressMark = '\u0001u';
const handleMark = '\u0001m';
const numberMark = '\u0001d';

/** Addresses, handles, faces typed with signs, hearts, words with their apostrophes, pictures, runs of marks, single signs. */
const piece =
  /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|[<>]?[:;=8xX][-o*']?[)(\][dDpP/\\|}{@3]+(?![\p{L}\p{N}])|<3+|[\p{L}\p{M}\p{N}_]+(?:['’]\p{L}+)*|\p{Extended_Pictographic}|[!?]+|\.{2,}|…|[^\s\p{L}\p{N}]/gu;

/** What changes nothing about the words: zero-width characters, direction marks, the request to draw a sign as a picture. */
const unseen = /[\u200b-\u200f]|\ufe0f|\u2060/g;
const beyondAscii = /[\u0080-\uffff]/;
const longRun = /(.)\1{2,}/gu;
const digits = /^\d+$/;

/** The pieces of a text: as they were written, and in the form in which they are compared. Both lists are equally long. */
export interface Tokens {
  written: readonly string[];
  compared: readonly string[];
}

/** Never throws; a text without words gives two empty lists. Cut again once normalised: one sign may become eighteen. */
export function readTokens(text: string): Tokens {
  const plain = beyondAscii.test(text) ? text.normalize('NFKC').slice(0, longestRead).replace(unseen, '').replaceAll('’', "'") : text;
  const written = plain.match(piece) ?? [];
  const compared: string[] = [];
  for (const word of written) compared.push(comparable(word));
  return { written, compared };
}

function comparable(word: string): string {
  const first = word.charCodeAt(0);
  if (
    (first === 104 || first === 119) &&
    (word === 'http' || word === 'https' || word.startsWith('http://') || word.startsWith('https://') || word.startsWith('www.'))
  )
    return addressMark;
  if (first === 64 && word.length > 1) return handleMark;
  if (first >= 48 && first <= 57 && digits.test(word)) return numberMark + Math.min(word.length, 4);
  const lower = word.toLowerCase();
  return lower.length > 2 ? lower.replace(longRun, '$1$1') : lower;
}
