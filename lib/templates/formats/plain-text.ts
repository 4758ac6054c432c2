const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
};

/** `&amp;` `&#39;` `&#x27;` → the characters; what is unknown stays. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : whole;
  });

export const looksLikeHtml = (text: string): boolean => /<(?:br|p|div|ul|ol|li|a|b|i|strong|em|span|table)\b[^>]*>/iu.test(text);

/** The words of an HTML snippet with its paragraphs and line breaks; a link's address follows its words. Nothing is run: tags are cut out as text. */
export function textOfHtml(html: string): string {
  const lined = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(/<a\b[^>]*?\bhref\s*=\s*"(https?:[^"]*)"[^>]*>(.*?)<\/a>/giu, (_whole, href: string, words: string) =>
      words.includes(href) ? words : `${words} (${href})`,
    )
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<li\b[^>]*>/giu, '\n• ')
    .replace(/<\/(?:p|ul|ol|h\d|table)>/giu, '\n\n')
    .replace(/<\/(?:div|tr)>/giu, '\n')
    .replace(/<[^>]*>/gu, '');
  return decodeEntities(lined)
    .replace(/[^\S\n]*\n[^\S\n]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
