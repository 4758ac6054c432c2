const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670]/g; // Latin, Greek, Cyrillic; Hebrew points; Arabic vowels
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' };

/**
 * Text as search compares it: lower case, without accents and vowel points, one space for any white space. Other scripts'
 * marks stay, where they make a different word. `fold(fold(x)) === fold(x)`.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ßøłđðþæœıς]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
