import { byPlace, type Idea, placeOfIdea } from '../model/idea';

type Placed = Pick<Idea, 'id' | 'order' | 'createdAt'>;

/**
 * The order that puts an idea right below `after` in its column (`null`, or one that is no longer there: at the top), and new orders for
 * those below it where there is no number left between two of them. `column`: its other ideas, in any order.
 */
export function orderBelow(column: readonly Placed[], after: string | null): { order: number; moved: Map<string, number> } {
  const sorted = [...column].sort(byPlace);
  const above = after === null ? -1 : sorted.findIndex(({ id }) => id === after);
  const places = sorted.map(placeOfIdea);
  const start = places[above];
  const next = places[above + 1];
  if (start === undefined) return { order: next === undefined ? 0 : Math.ceil(next) - 1, moved: new Map() };
  if (next === undefined) return { order: Math.floor(start) + 1, moved: new Map() };
  const middle = (start + next) / 2;
  if (start < middle && middle < next) return { order: middle, moved: new Map() };
  return spread(sorted, { above, start });
}

/** Ideas of the same place, such as those that one import brought, are set apart until there is room again. */
function spread(sorted: readonly Placed[], { above, start }: { above: number; start: number }): { order: number; moved: Map<string, number> } {
  const moved = new Map<string, number>();
  for (let at = above + 1; at < sorted.length; at += 1) {
    const idea = sorted[at];
    const place = start + 2 + moved.size;
    if (idea === undefined || placeOfIdea(idea) >= place) break;
    moved.set(idea.id, place);
  }
  return { order: start + 1, moved };
}
