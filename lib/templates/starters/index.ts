import { starters as english } from '../starter';
import { ar } from './ar';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ptBr } from './pt-br';

/** Each language holds every starter, by its id without "starter:". */
export const packs: readonly { language: string; texts: Readonly<Record<string, string>> }[] = [
  { language: 'de', texts: de },
  { language: 'fr', texts: fr },
  { language: 'es', texts: es },
  { language: 'pt-BR', texts: ptBr },
  { language: 'ja', texts: ja },
  { language: 'ar', texts: ar },
];

/** The set to begin with; each one in seven languages, so that the post's own is at hand. */
export const starters = english.map((starter) => ({
  ...starter,
  language: 'en',
  variants: packs.flatMap(({ language, texts }) => {
    const text = texts[starter.id.replace('starter:', '')];
    return text === undefined ? [] : [{ language, text }];
  }),
}));
