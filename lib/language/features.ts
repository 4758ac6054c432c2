import { longestRead, readTokens } from './tokens';

/** Features are numbers below 2^22: wide enough that a word nobody learned from seldom meets the number of a learned one. */
export const hashBits = 22;

/** More than any text of `longestRead` characters can have. */
export const mostFeatures = 16_384;

/** Words that turn round the next three, in the languages of the training texts. */
const negations = new Set(
  "not no never none nobody nothing neither nor cannot can't cant won't wont don't dont doesn't doesnt didn't didnt isn't isnt ain't aint wasn't wasnt wouldn't wouldnt shouldn't couldn't hasn't haven't hardly without nicht kein keine nie ne pas jamais non mai nessun nessuno nunca ni não nem sin sem ohne sans senza لا ليس لم لن ما nahi nahin mat".split(
    ' ',
  ),
);
const negatedWords = 3;

/** Longest run of characters inside a word that is a feature of its own. */
const longestGram = 5;

/**
 * Writes what a text is made of into `into` (at least `mostFeatures` long) and returns how many: its words, pairs of
 * neighbours, words after a negation, runs of 2 to 5 characters inside words, and a few facts about its form. A feature
 * that stands twice is written twice. Training and product share this function, so the weights mean the same in both.
 */
export function hashFeatures(text: string, into: Uint32Array): number {
  const read = text.length > longestRead ? text.slice(0, longestRead) : text;
  const { written, compared } = readTokens(read);
  const count = compared.length;
  let at = 0;
  let negated = 0;
  for (let index = 0; index < count; index++) {
    const word = compared[index] as string;
    const own = hashWord(start, word);
    into[at++] = settle(own);
    if (index === 0) into[at++] = settle(own ^ 0x1234567);
    if (negated > 0 && word.charCodeAt(0) > 64) {
      into[at++] = settle(own ^ 0x51ed270b);
      negated--;
    }
    if (negations.has(word)) negated = negatedWords;
    else if (endsClause(word)) negated = 0;
    const next = index + 1 < count ? (compared[index + 1] as string) : textEnd;
    into[at++] = settle(hashWord((Math.imul(own, 31) + 1) | 0, next) ^ 0x2545f491);
    if (word.charCodeAt(0) > 1) at = hashRuns(word, into, at);
  }
  return hashForm(read, written, into, at);
}

const start = 0x811c9dc5 | 0;
const textEnd = '\u0002';
const wordEdge = 3;

/** FNV-1a over UTF-16 units, from a given state (Fowler, Noll, Vo). */
function hashWord(from: number, word: string): number {
  let hash = from;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 16_777_619);
  return hash;
}

/** The final mix of MurmurHash3, so that the upper bits depend on every character; the upper 22 are the feature. */
function settle(hash: number): number {
  let mixed = hash;
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> (32 - hashBits);
}

const endsClause = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first === 46 || first === 33 || first === 63 || first === 44 || first === 59 || first === 58;
};

/** Runs of 2 to 5 characters, the word's edges counted as one; a short word whole only where it is 5 long with its edges. */
function hashRuns(word: string, into: Uint32Array, from: number): number {
  let at = from;
  const length = word.length + 2;
  for (let first = 0; first < length - 1; first++) {
    let hash = 0x9747b28c | 0;
    const end = Math.min(length, first + longestGram);
    for (let last = first; last < end; last++) {
      const unit = last === 0 || last === length - 1 ? wordEdge : word.charCodeAt(last - 1);
      hash = Math.imul(hash ^ unit, 16_777_619);
      const size = last - first + 1;
      if (size < 2 || (size === length && size < longestGram)) continue;
      into[at++] = settle(hash ^ Math.imul(size, 0x3779fb9));
    }
  }
  return at;
}

const form = (name: string): number => settle(hashWord(0x7eee, name));
const forms = {
  shouted: form('shouted'),
  capitals: form('capitals'),
  asks: form('asks'),
  endsAsking: form('ends asking'),
  drawnOut: form('drawn out'),
  one: form('one'),
};
const exclamations = [1, 2, 3].map((many) => form(`exclamations ${many}`));
const lengths = Array.from({ length: 9 }, (_, step) => form(`length ${step}`));
const capitalWord = /^[A-Z]{3,}$/;
const drawnOut = /(.)\1{2,}/u;

function hashForm(text: string, written: readonly string[], into: Uint32Array, from: number): number {
  let at = from;
  let upper = 0;
  let lower = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 65 && unit <= 90) upper++;
    else if (unit >= 97 && unit <= 122) lower++;
    else if (unit === 33) marks++;
  }
  if (upper + lower > 10 && upper > lower) into[at++] = forms.shouted;
  if (upper > 2 && written.some((word) => capitalWord.test(word))) into[at++] = forms.capitals;
  if (text.includes('?')) into[at++] = forms.asks;
  if (text.trimEnd().endsWith('?')) into[at++] = forms.endsAsking;
  if (marks > 0) into[at++] = exclamations[Math.min(marks, 3) - 1] as number;
  if (drawnOut.test(text)) into[at++] = forms.drawnOut;
  into[at++] = lengths[Math.min(8, Math.floor(Math.log2(written.length + 1) * 1.5))] as number;
  into[at++] = forms.one;
  return at;
}
