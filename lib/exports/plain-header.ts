/** A column's name so that spelling by month and program does not matter: lower case, one blank, no quotes, no mark of the order of bytes. */
export const plainHeader = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/^\ufeff/u, '')
    .replace(/["'„“”«»‚‘’*]/gu, '')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
