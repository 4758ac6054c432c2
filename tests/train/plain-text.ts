const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };

/** A text as a page would show it: the sources write some characters as `\u002c` or `&amp;`. */
export function plainText(source: string): string {
  let text = source.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  text = text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : whole));
  text = text.replace(/\ufeff/g, '').trim();
  if (text.length > 1 && text.startsWith('"')) text = text.replace(/^"+|"+$/g, '').replaceAll('""', '"');
  return text.toWellFormed();
}

/** What two copies of one text have in common: letters and digits, without whom it names and where it links. */
export const sameText = (text: string): string =>
  text
    .replace(/@\w+/g, '@')
    .replace(/https?\S*/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
