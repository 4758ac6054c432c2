/** Languages that Feedside speaks beside English: each a file of public/locales, loaded where it is spoken. */
export const tables = ['ar', 'de', 'es', 'fr', 'ja', 'pt-BR'] as const;
/** All that Feedside speaks, by language. */
export const spokenLanguages: readonly string[] = ['en', ...tables].sort();
export type Table = (typeof tables)[number];

/** The table for a language as the browser names it ("de-AT", "pt_PT"); `undefined`: English. Portuguese of any country reads Brazil's. */
export function tableFor(locale: string): Table | undefined {
  const language = locale.split(/[-_]/)[0]?.toLowerCase();
  return tables.find((table) => table.split('-')[0] === language);
}

/** How a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(?:ar|fa|he|ur)(?:[-_]|$)/i.test(locale) ? 'rtl' : 'ltr');
