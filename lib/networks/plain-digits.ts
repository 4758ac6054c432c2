/** No network's count or time is longer; a hostile page may show megabytes. */
export const longestNumber = 80;

/** Latin digits, plain single spaces, no direction marks; '' for a text longer than any number. */
export function plainDigits(text: string): string {
  if (text.length > longestNumber) return '';
  return text.replace(marks, '').replace(spaces, ' ').replace(foreignDigit, latin).trim();
}

/** Marks that steer the direction of text but are no part of it. */
export const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const spaces = /[\s\u00a0\u2009\u202f]+/g;
const foreignDigit = /[^\x20-\x7e]/g;

/** The zeros of the digits in use on the web; each is followed by its 1 to 9. */
const zeros = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'].map((zero) => zero.charCodeAt(0));

function latin(character: string): string {
  const code = character.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}
