import { type Denominator, denominators } from '../insights';
import { ResultName } from '../model/published';
import { type PostLine, rateOfLine } from './table-rows';

const counts = ResultName.options;
type RateColumn = `rate-${Denominator}`;
const rates = denominators.map((by): RateColumn => `rate-${by}`);
const told = [
  'at',
  'network',
  'account',
  'format',
  'length',
  'hookKind',
  'asks',
  'tone',
  'language',
  'emoji',
  'links',
  'hashtags',
  'hour',
  'weekday',
  'pillar',
  'campaign',
  'plannedAt',
  'isReply',
  'promoted',
  'followers',
  'sources',
] as const;

/** Every column that the table can show beside the post itself, in the order in which it shows them. */
export const columnNames = [...told.slice(0, 4), ...counts, 'reactions' as const, ...rates, 'pace' as const, ...told.slice(4)] as const;
export type ColumnName = (typeof columnNames)[number];
/** Before the person chose. */
export const usualColumns: readonly ColumnName[] = [
  'at',
  'network',
  'format',
  'views',
  'likes',
  'comments',
  'shares',
  'rate-views',
  'pace',
  'pillar',
  'campaign',
];

export const isColumn = (name: unknown): name is ColumnName => (columnNames as readonly unknown[]).includes(name);
export const isCount = (column: ColumnName): column is (typeof counts)[number] => (counts as readonly string[]).includes(column);
export const rateColumn = (column: ColumnName): Denominator | undefined =>
  (rates as readonly string[]).includes(column) ? (column.slice(5) as Denominator) : undefined;

/** Of these more is more: sorted from the top at first, and written as numbers. */
export const isNumberColumn = (column: ColumnName): boolean =>
  isCount(column) ||
  rateColumn(column) !== undefined ||
  (['pace', 'reactions', 'length', 'emoji', 'links', 'followers', 'at', 'plannedAt'] as const).some((name) => name === column);

/** What a post has in a column, for sorting and writing: `undefined` is unknown. */
export function valueIn(line: PostLine, column: ColumnName): number | string | boolean | undefined {
  const { post, traits } = line;
  if (isCount(column)) return post.results[column];
  const by = rateColumn(column);
  if (by) return rateOfLine(line, by);
  return (
    others[column as keyof typeof others]?.(line) ??
    (column in traits ? (traits[column as keyof typeof traits] as string | number | boolean | undefined) : undefined)
  );
}

const others = {
  at: ({ post }: PostLine) => post.at,
  plannedAt: ({ post }: PostLine) => post.plannedAt,
  account: ({ post }: PostLine) => post.account,
  promoted: ({ post }: PostLine) => post.promoted,
  followers: ({ post }: PostLine) => post.followers,
  reactions: ({ engagements }: PostLine) => engagements,
  pace: ({ pace }: PostLine) => pace?.ratio,
  hashtags: ({ traits }: PostLine) => traits.hashtags?.map((tag) => `#${tag}`).join(' '),
  sources: ({ post }: PostLine) => post.sources.join(' '),
} as const;

/** Posts without a value stand last, whichever way; of equal ones the newest first. */
export function sortLines(lines: readonly PostLine[], { column, down }: { column: ColumnName; down: boolean }): PostLine[] {
  const sign = down ? -1 : 1;
  return lines
    .map((line) => ({ line, value: valueIn(line, column) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        if (a.value !== b.value) return a.value === undefined ? 1 : -1;
      } else if (a.value !== b.value) return sign * (typeof a.value === 'string' ? a.value.localeCompare(String(b.value)) : Number(a.value) - Number(b.value));
      return (b.line.post.at ?? 0) - (a.line.post.at ?? 0);
    })
    .map(({ line }) => line);
}
