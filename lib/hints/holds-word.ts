/** Shorter names stand in too many other words and sentences to mean us. */
const shortest = 4;

/** Whether a name stands in a text as words of its own, written as it is written. */
export function holdsWord(text: string, name: string): boolean {
  const wanted = name.trim();
  if (wanted.length < shortest) return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + wanted.length])) return true;
  }
  return false;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_@#]/u.test(character);
