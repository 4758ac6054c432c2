/**
 * A text so that two sources' versions of it are equal: white space as one blank, without addresses (X's own export shortens them, pages show them
 * whole) and without the mark of a cut.
 */
export const sameWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?:…|\.\.\.)$/u, '')
    .trim();
