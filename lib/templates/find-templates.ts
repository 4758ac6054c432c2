import { distance } from 'fastest-levenshtein';
import type { Template } from '../model/template';

export type Findable = Pick<Template, 'name' | 'label' | 'text'> & { shortcut?: string | undefined; folder?: string | undefined };

/**
 * The templates that hold every typed word in name, label, folder, shortcut or text, in the order given. Case and accents don't matter.
 * Where none does, a slip of the finger is forgiven in name, label, folder and shortcut: one letter in words of 4, two in words of 6.
 */
export function findTemplates<Row extends Findable>(templates: readonly Row[], typed: string): Row[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...templates];
  const exact = templates.filter((template) => {
    const all = fold(`${labelsOf(template)} ${template.text}`);
    return words.every((word) => all.includes(word));
  });
  if (exact.length > 0) return exact;
  return templates.filter((template) => {
    const named = fold(labelsOf(template)).split(/[\s/_-]+/);
    return words.every((word) => named.some((one) => isNear(word, one)));
  });
}

const labelsOf = ({ name, label, shortcut = '', folder = '' }: Findable): string => `${name} ${label} ${shortcut} ${folder}`;

/** Typed so far, so the other word may go on. */
function isNear(word: string, whole: string): boolean {
  const slips = word.length >= 6 ? 2 : word.length >= 4 ? 1 : 0;
  return whole.startsWith(word) || (slips > 0 && [-1, 0, 1].some((more) => distance(word, whole.slice(0, word.length + more)) <= slips));
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
