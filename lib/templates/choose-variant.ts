import type { Template } from '../model/template';

/** The words of a template that suit a language, and which language they are in; `language` is `undefined` where the template doesn't say. */
export interface Variant {
  text: string;
  language: string | undefined;
}

type Spoken = Pick<Template, 'language' | 'variants'>;

/**
 * The variant of just this language ("pt-BR"), else of the same language elsewhere ("pt", "pt-PT"), else the template's main words.
 * `language`: BCP 47 as the page states it; `undefined` or nonsense takes the main words.
 */
export function chooseVariant({ text, language, variants = [] }: Pick<Template, 'text'> & Spoken, wanted: string | undefined): Variant {
  const main: Variant = { text, language };
  if (wanted === undefined) return main;
  const all: Variant[] = [main, ...variants];
  const exact = all.find((variant) => variant.language?.toLowerCase() === normal(wanted));
  return exact ?? all.find((variant) => isSameLanguage(variant.language, wanted)) ?? main;
}

/** Every language that it is written in, the main words' first. */
export const languagesOf = ({ language, variants = [] }: Spoken): string[] => [
  ...(language === undefined ? [] : [language]),
  ...variants.map((one) => one.language),
];

/** Whether both are the same language, wherever it is spoken. */
export const isSameLanguage = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && primary(one) === primary(other);

const normal = (language: string): string => language.replaceAll('_', '-').toLowerCase();
const primary = (language: string): string => normal(language).split('-')[0] ?? '';
