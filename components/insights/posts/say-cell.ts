import type { Key, Words } from '../../../lib/i18n';
import { type ColumnName, isCount, isNumberColumn, rateColumn, valueIn } from '../../../lib/results/table-columns';
import type { PostLine } from '../../../lib/results/table-rows';
import type { Named } from './post-types';

/** What stands for an unknown value; read aloud as the word for it. */
export const dash = '–';

/** 3.4 %, in the person's language. */
export const sayShare = (value: number, { locale }: Words): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: value < 0.1 ? 2 : 1 }).format(value);

/** Two digits are all that such a comparison is worth. */
export function sayRatio(value: number, { locale }: Words): string {
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return value < least ? `<${format.format(least)}` : format.format(value);
}

const least = 0.1;

/** A cell in words; `undefined`: unknown. */
export function sayCell(line: PostLine, column: ColumnName, { words, parts }: { words: Words; parts: readonly Named[] }): string | undefined {
  const value = valueIn(line, column);
  if (value === undefined || value === '') return undefined;
  const { t, number } = words;
  if (isCount(column)) return number(typeof value === 'number' ? Math.round(value * 10) / 10 : 0);
  if (rateColumn(column)) return sayShare(Number(value), words);
  switch (column) {
    case 'at':
    case 'plannedAt':
      return column === 'at' && (line.post.atUncertainty ?? 0) > hour ? words.date(Number(value)) : words.moment(Number(value));
    case 'pace':
      return t('insights.posts.pace', { ratio: sayRatio(Number(value), words) });
    case 'network':
      return t(`network.${line.post.network}`);
    case 'pillar':
    case 'campaign':
      return parts.find(({ id }) => id === value)?.name;
    case 'weekday':
      // 5 January 2026 was a Monday.
      return new Intl.DateTimeFormat(words.locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + Number(value)));
    case 'hour':
      return new Intl.DateTimeFormat(words.locale, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5, Number(value)));
    case 'language':
      return words.language(String(value));
    case 'sources':
      return words.list(line.post.sources.map((source) => t(`insights.posts.source.${source}`)));
    case 'format':
      return t(`insights.posts.format.${String(value)}` as Key);
    case 'hookKind':
      return t(`insights.posts.hook.${String(value)}` as Key);
    case 'tone':
      return t(`insights.posts.tone.${String(value)}` as Key);
    case 'asks':
    case 'isReply':
    case 'promoted':
      return t(value ? 'insights.posts.yes' : 'insights.posts.no');
    default:
      return typeof value === 'number' ? number(value) : String(value);
  }
}

const hour = 3_600_000;

/** Numbers stand at the end of their cell, words and times at its start. */
export const isNumeric = (column: ColumnName): boolean => isNumberColumn(column) && column !== 'at' && column !== 'plannedAt';

/** The first line of a post, or that it has none. */
export const sayPost = ({ traits }: PostLine, { t }: Words): string => traits.hook ?? t('insights.posts.wordless');
