/** Marks that ask in their scripts: full-width, Arabic, Armenian, Ethiopic, the opening Spanish one, Greek's own, and the doubled forms. */
const marks = /[？؟՞፧¿\u037e⁇⁈⁉‽]/u;

/** Closing marks and pictures that may follow a question mark at the end of a word. */
const closing = /[\p{P}\p{S}\p{M}\u200d]+$/u;

/** Greek asks with ";", which most keyboards type as the plain semicolon. */
const greekWord = /\p{Script=Greek}\p{M}*;(?:\s|$)/u;

/**
 * How an English question starts when nobody types the mark: an asking word with its verb, or a verb with its person.
 * The asking word alone is not enough ("What a day", "When I was young"), nor is a verb that may be an order ("Do the right thing").
 */
const starts = [
  /^(?:who|what|when|where|why|how) (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|much|many|long|often|far|about|come)\b/,
  /^which (?:of|one|ones|do|does|did|can|would|should)\b/,
  /^(?:who|what|when|where|how)['’](?:s|re) (?:the|this|that|your|my|a|it|up|going|wrong|best)\b/,
  /^(?:is|are|was|were|can|could|will|would|should|does|did) (?:i|you|we|they|he|she|it|this|that|there|these|those|the|your|my|our|anyone|anybody|someone|somebody)\b/,
  /^(?:(?:do|have) (?:i|you|we|they|anyone|anybody)|may (?:i|we))\b/,
  /^(?:anyone|anybody|someone|somebody) (?:know|knows|got|have|has|else)\b/,
  /^any (?:idea|chance|news|update|updates|plans|tips|advice)\b/,
];

/** What stands before the question itself: greetings, fillers, names that are called. */
const opening = /^(?:(?:hi|hey|hello|ok|okay|and|but|also|please|pls|well|um|quick question|question)\b|@\S+)[\s,:!.–—-]*/;

/**
 * Whether a text asks something. A mark inside a web address does not count. `language` (BCP 47, as the page states it)
 * keeps the English word lists away from other languages.
 */
export function isQuestion(text: string, language?: string): boolean {
  if (marks.test(text)) return true;
  if (text.includes('?') && text.split(/\s+/).some(endsAsking)) return true;
  if (text.includes(';') && greekWord.test(text)) return true;
  if (language !== undefined && !/^en\b/i.test(language)) return false;
  return sentences(text).some((sentence) => isAsking(withoutOpening(sentence)));
}

const isAsking = (sentence: string): boolean => starts.some((start) => start.test(sentence));

function endsAsking(word: string): boolean {
  const at = word.indexOf('?');
  if (at < 0) return false;
  if (!isAddress(word, at)) return true;
  const tail = closing.exec(word)?.[0] ?? '';
  return tail.includes('?');
}

/** `example.com/watch?v=1`, `https://…`, `www.…`: as networks show addresses, with or without their scheme. */
function isAddress(word: string, mark: number): boolean {
  const before = word.slice(0, mark);
  if (before.includes('://') || /^\W*www\./i.test(before)) return true;
  const slash = before.indexOf('/');
  return (slash > 0 && before.lastIndexOf('.', slash) > 0) || /^\w+=/.test(word.slice(mark + 1));
}

/** The first sentences, in lower case; a question that nobody marked stands near the start. */
const sentences = (text: string): string[] =>
  text
    .slice(0, 600)
    .toLowerCase()
    .split(/(?:[.!…]+(?=\s|$)|\n)/u, 8)
    .map((sentence) => sentence.trim());

function withoutOpening(sentence: string): string {
  let rest = sentence;
  for (let round = 0; round < 4; round++) {
    const next = rest.replace(opening, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}
