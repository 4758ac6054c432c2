import { defineCheck } from './define-check';

export const exclamations = defineCheck({
  id: 'exclamations',
  judge({ text, brand }) {
    const most = brand?.exclamations;
    const n = text.match(/[!！]/g)?.length ?? 0;
    if (most === undefined || n <= most) return undefined;
    return { values: { n, most }, ...(!text.includes('¡') && { fixed: calm(text, most) }) };
  },
});

/** One mark in place of several; what is still too much becomes a full stop, and nothing beside a question mark. */
function calm(text: string, most: number): string {
  let left = most;
  return text.replace(/([?？]?)([!！])[!！]*([?？]?)/g, (_, before: string, mark: string, after: string) => {
    left -= 1;
    if (left >= 0) return before + mark + after;
    return before + after || (mark === '！' ? '。' : '.');
  });
}
