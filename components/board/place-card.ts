import type { Idea } from '../../lib/model/idea';

/** A column of the board with the cards that are shown of it. */
export interface Column {
  id: string;
  title: string;
  total: number;
  rows: Idea[];
}

/** Where a card stands: its column, and how many of the shown cards stand above it. */
export interface CardPlace {
  column: string;
  index: number;
}

export const placeOf = (columns: readonly Column[], id: string): CardPlace | undefined => {
  for (const { id: column, rows } of columns) {
    const index = rows.findIndex((idea) => idea.id === id);
    if (index >= 0) return { column, index };
  }
  return undefined;
};

/** The columns with a card somewhere else; as they are where it is in none of them. */
export function withCardAt(columns: readonly Column[], id: string, { column, index }: CardPlace): Column[] {
  const card = columns.flatMap(({ rows }) => rows).find((idea) => idea.id === id);
  if (!card) return [...columns];
  return columns.map((each) => {
    const rows = each.rows.filter((idea) => idea.id !== id);
    const total = each.total - (each.rows.length - rows.length);
    return each.id === column ? { ...each, total: total + 1, rows: rows.toSpliced(index, 0, card) } : { ...each, total, rows };
  });
}

/** The card that stands right above this place, when the moved one is left out; `null`: none. */
export function cardAbove(columns: readonly Column[], id: string, { column, index }: CardPlace): string | null {
  const rows = columns.find((each) => each.id === column)?.rows.filter((idea) => idea.id !== id) ?? [];
  return rows[index - 1]?.id ?? null;
}

export type Step = 'up' | 'down' | 'left' | 'right';

/** One step of a lifted card; where there is no further, it stays. Beside, it keeps its height as far as the column is long. */
export function stepped(columns: readonly Column[], id: string, step: Step): CardPlace | undefined {
  const from = placeOf(columns, id);
  if (!from) return undefined;
  const at = columns.findIndex((each) => each.id === from.column);
  const own = columns[at];
  if (step === 'up') return { ...from, index: Math.max(0, from.index - 1) };
  if (step === 'down') return { ...from, index: Math.min((own?.rows.length ?? 1) - 1, from.index + 1) };
  const beside = columns[step === 'left' ? at - 1 : at + 1];
  return beside ? { column: beside.id, index: Math.min(from.index, beside.rows.length) } : from;
}

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The step that an arrow key means; in a page that runs from right to left the arrows point where the eye goes. */
export function stepOf(key: string, isFromRight: boolean): Step | undefined {
  const step = steps[key];
  if (!isFromRight || step === undefined || step === 'up' || step === 'down') return step;
  return step === 'left' ? 'right' : 'left';
}
