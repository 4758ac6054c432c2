/** How a file writes numbers: the mark before the fraction. */
export type DecimalMark = '.' | ',';

/** Nothing is known; other than 0. */
const blank = /^(?:|-|–|—|--|n\/?a|null|nan|none)$/iu;
const suffixes: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, b: 1_000_000_000 };

/**
 * A count as a file writes it: "1,234", "1.234", "1 234", "1'234", "1.2K", "-3". `undefined`: blank or unknown; `NaN`: no number. A mark before exactly
 * three digits parts thousands, since counts have no fraction.
 */
export function parseCount(cell: string): number | undefined {
  const text = plain(cell);
  if (blank.test(text)) return undefined;
  const [, sign, digits = '', suffix = ''] = /^([-−]?)(\d[\d.,'’\s]*)([kmb]?)$/iu.exec(text) ?? [];
  if (sign === undefined) return Number.NaN;
  const isGrouped = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u.test(digits) && suffix === '';
  const number = isGrouped ? Number(digits.replace(/[.,'’\s]/gu, '')) : Number(digits.replace(/['’\s]/gu, '').replace(',', '.'));
  return (sign === '' ? 1 : -1) * Math.round(number * (suffixes[suffix.toLowerCase()] ?? 1));
}

/** A number with a fraction, in the file's own way of writing. */
export function parseDecimal(cell: string, mark: DecimalMark): number | undefined {
  const text = plain(cell).replace(/%$/u, '').trim();
  if (blank.test(text)) return undefined;
  const other = mark === ',' ? /[.'’\s]/gu : /[,'’\s]/gu;
  const number = text.replace(other, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(number) ? Number(number) : Number.NaN;
}

/** Which mark stands before fractions, over all cells of a file; the point where none has one. */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  const seen = { '.': 0, ',': 0 };
  for (const cell of cells) {
    const [, mark, rest = ''] = /^-?\d[\d.,]*?([.,])(\d+)\s*%?$/u.exec(cell.trim()) ?? [];
    if ((mark === '.' || mark === ',') && rest.length !== 3) seen[mark] += 1;
  }
  return seen[','] > seen['.'] ? ',' : '.';
}

/** Seconds of "1:02:03", "2:03", "12.5", "12s"; `undefined`: blank, `NaN`: none of these. */
export function parseSeconds(cell: string, mark: DecimalMark): number | undefined {
  const text = plain(cell).replace(/\s*(?:s|sec|seconds|sek\.?|sekunden)$/iu, '');
  if (!text.includes(':')) return parseDecimal(text, mark);
  const parts = text.split(':').map((part) => Number(part.replace(',', '.')));
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

const plain = (cell: string): string => cell.replace(/[\u00a0\u202f\u2009]/gu, ' ').trim();
