/** A paragraph a line, spaces as they are: the form of a clipboard that keeps blank lines. `first`: attributes of the first one. */
export const htmlLines = (text: string, first = ''): string =>
  text
    .split('\n')
    .map((line, index) => `<p${index === 0 ? first : ''} style="white-space:pre-wrap">${escapeHtml(line) || '<br>'}</p>`)
    .join('');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
