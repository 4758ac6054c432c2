/** Marks that ask: the Latin one and those of other scripts, full-width, Arabic, Armenian, Ethiopic, the opening Spanish one, Greek's own, and the doubled forms. */
const mark = /[?？؟՞፧¿\u037e⁇⁈⁉‽]/;
/** As networks show addresses, with or without their scheme. What closes one is no part of it: "seen https://example.com/a?" asks. */
const address = /(?:https?:\/\/|www\.)\S+|\b[\w-]+\.[a-z]{2,}\/\S*|\S{1,200}\?\w+=\S*/gi;
const closing = /[\p{P}\p{S}\p{M}\u200d]+$/u;

/** Greek asks with ";", which most keyboards type as the plain semicolon. */
const greekWord = /\p{Script=Greek}\p{M}*;(?:\s|$)/u;

/** Whom it is said to, what is passed on, and the words before a question that ask nothing. */
const opening =
  /^(?:(?:hi|hey|hello|hiya|yo)\s+(?!(?:what|who|where|why|how|when|which|is|are|do|does|did|can|could|any)\b)[\p{L}\p{N}_-]+|(?:rt|hi|hey|hello|yo|ok|okay|so(?!\s+(?:are|am|do|did|were|can|could|will|would|has|have)\b)|and|but|also|please|pls|plz|well|um|hmm|lol|now|then|oh)\b|[a-z]+\d+\b|@\S+|[^\p{L}\p{N}@#])+/u;

/** How English questions start when nobody types the mark. An asking word alone is not enough: "what a day", "when I was young". */
const starts = [
  /^(?:what|wat|wut)(?:['’]?s|\s+(?:is|are|was|were|r|do|does|did|d|can|could|will|would|should|has|have|kind|time|about|happened|if|u|you|the\s+(?:hell|heck|f\w+))\b)/,
  /^(?:who|where|why|how|when)(?:['’]?(?:s|re|d)\b|\s+(?:is|are|was|were|r|do|does|did|can|could|will|would|should|has|have|had|u|come|much|many|long|old|often|far|about|not|one|of)\b)/,
  /^which\s+(?:one|of|do|does|did|can|would|should)\b/,
  /^(?:what|how)\s+\w+\s+(?:is|are|was|were|do|does|did|can|could|will|would|should)\s+(?:i|u|you|we|they|he|she|it|this|that|there|the|your|her|his|our)\b/,
  /^(?:why|who)\s+(?:the|they|you|would|don|doesn|didn|isn|aren|wants|knows|else|here|wanna|in)\b/,
  /^(?:is|are|was|were|r|am|can|could|will|would|should|shall|does|did|isn['’]?t|aren['’]?t|wasn['’]?t|won['’]?t|can['’]?t|couldn['’]?t|wouldn['’]?t|shouldn['’]?t|doesn['’]?t|didn['’]?t|don['’]?t)\s+(?:i|u|ya|you|we|they|he|she|it|this|that|there|these|those|the|your|ur|my|our|any|anyone|anybody|any1|someone|somebody|everyone)\b(?!\s+(?:worry|forget|know))/,
  /^has\s+(?:anyone|anybody|he|she|it|the|your|someone)\b/,
  /^(?:do|have|had)\s+(?:i|u|ya|you|we|they|any|anyone|anybody)\b/,
  /^may\s+(?:i|we)\b/,
  /^(?:anyone|anybody|any1|any\s+one)\s+(?:know|knows|got|have|has|else|wanna|want|wants|here|in|from|up|on|can|there|care|still)\b/,
  /^any\s+(?:idea|ideas|chance|news|updates?|plans|tips|advice|guys|girls|ladies|guy|girl|m|f|males?|females?)\b/,
  /^(?:u|you|ya)\s+(?:ok|okay|there|here|still|got|wanna|guys\s+(?:ok|there))\b/,
];

/**
 * Whether a text asks: with a mark that is no part of an address, or by how its first words stand. `language` (BCP 47) keeps the
 * English words away from other languages. `undefined`: neither.
 */
export function readAsking(text: string, language?: string): 'mark' | 'start' | undefined {
  const read = text.slice(0, longestAsked);
  const words = read.includes('/') || read.includes('www.') || read.includes('=') ? read.replace(address, endOf) : read;
  if (mark.test(words) || (words.includes(';') && greekWord.test(words))) return 'mark';
  if (language !== undefined && !/^en\b/i.test(language)) return undefined;
  const lower = words.slice(0, 400).toLowerCase();
  return lower.split(sentenceEnd, 4).some((sentence) => isAsking(sentence.replace(opening, ''))) ? 'start' : undefined;
}

const longestAsked = 1000;
const endOf = (found: string): string => ` ${closing.exec(found)?.[0].replace('/', '') ?? ''} `;
const sentenceEnd = /[.!…]+(?=\s|$)|\n/u;
const isAsking = (words: string): boolean => starts.some((start) => start.test(words));
