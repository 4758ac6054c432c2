import { readAsking } from './asking';

/**
 * What speaks for a question, or against it, beside the words' own weights. `mark`, `start`: as `readAsking` says. `auxiliary`, `word`: a
 * sentence with a mark that starts with "is", "can" …, or with "who", "how" …. `quoted`: the mark stands between quotation
 * marks, so that somebody else asked. `wanting`: "I wonder", "tell me". English, beside the mark.
 */
export const askingSigns = ['mark', 'start', 'auxiliary', 'word', 'quoted', 'wanting'] as const;
export type AskingSign = (typeof askingSigns)[number];

/** Where a sentence starts: at the text's or after an end, a comma or a name. */
const before = String.raw`(?:^|[.!?…:,]\s+|@\w+:?\s+)`;
const auxiliary = new RegExp(
  String.raw`${before}(?:is|are|was|were|am|can|could|will|would|should|do|does|did|have|has|had|may|isn't|aren't|don't|doesn't|didn't|won't|can't)\s+(?:\w+['’]?\w*\s+){1,12}[^.!?]*\?`,
  'i',
);
const word = new RegExp(
  String.raw`${before}(?:(?:and|so|but|or|also|ok|well|hey|please|then|if so)[, ]+)?(?:who|what|how|why|where|when|which|whose)(?:['’]\w+)?\b[^.!?]*\?`,
  'i',
);
const quoted = /["“][^"”]*\?[^"”]*["”]/;
const wanting =
  /\b(?:want(?:ed)? to know|would like to know|i wonder(?:ed)?|wondering|(?:a|the|my|one|quick|random|important) question|tell me|let me know|what (?:do|would) you think|your thoughts)\b/i;

/** The signs that hold for a text; of a long one only the start is read. */
export function readAskingSigns(text: string): AskingSign[] {
  const read = text.slice(0, 1000);
  const asking = readAsking(read);
  const signs: AskingSign[] = asking === undefined ? [] : [asking];
  if (read.includes('?')) {
    if (auxiliary.test(read)) signs.push('auxiliary');
    if (word.test(read)) signs.push('word');
    if (quoted.test(read)) signs.push('quoted');
  }
  if (wanting.test(read)) signs.push('wanting');
  return signs;
}
