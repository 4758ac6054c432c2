/** When a question about a page was asked last, in milliseconds. */
const asked = new WeakMap<Document, number>();

/**
 * Who is signed in is asked for again at each look until the page tells: where it may never tell, a search through the
 * whole page is made once a second at most.
 */
export function askSeldom<Value>(document: Document, ask: () => Value | undefined): Value | undefined {
  const now = Date.now();
  if (now - (asked.get(document) ?? 0) < 1000) return undefined;
  const answer = ask();
  if (answer === undefined) asked.set(document, now);
  return answer;
}
