/** The phrases that stand in the text as whole words, each once and as they are written there; case, white space and kinds of apostrophes aside. */
export function findPhrases(text: string, phrases: readonly string[]): string[] {
  const sought = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  if (sought.length === 0) return [];
  const pattern = new RegExp(
    sought
      .sort((a, b) => b.length - a.length)
      .map(asPattern)
      .join('|'),
    'giu',
  );
  const found = new Map<string, string>();
  for (const [written] of text.normalize('NFC').matchAll(pattern)) found.set(written.toLowerCase(), written);
  return [...found.values()];
}

/** Scripts without spaces between words have no whole words to look for. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function asPattern(phrase: string): string {
  const composed = phrase.normalize('NFC');
  const words = composed
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]");
  if (spaceless.test(composed)) return words;
  return `${/^[\p{L}\p{N}]/u.test(composed) ? '(?<![\\p{L}\\p{N}])' : ''}${words}${/[\p{L}\p{N}]$/u.test(composed) ? '(?![\\p{L}\\p{N}])' : ''}`;
}

/** “synergy”, “leverage” */
export const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
