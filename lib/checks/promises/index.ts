import { de } from './de';
import type { PromiseWords } from './define-promise';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

/** Another language is its file and a line here. */
export const promiseWords: readonly PromiseWords[] = [en, de, fr, es, pt];
