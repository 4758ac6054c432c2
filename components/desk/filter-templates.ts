import type { Template } from '../../lib/model/template';

/** The templates that hold every typed word in name, label, shortcut or text, in the order given. Case and accents don't matter. */
export function filterTemplates(templates: readonly Template[], typed: string): Template[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    const all = fold(`${template.name} ${template.label} ${template.shortcut ?? ''} ${template.text}`);
    return words.every((word) => all.includes(word));
  });
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
