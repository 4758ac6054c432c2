/** One number per day, oldest first; `undefined` where there was nothing to count, which leaves a gap and is not zero. */
export type Days = readonly (number | undefined)[];

export interface Line {
  /** SVG path of the line, in pieces where days are missing. */
  path: string;
  /** Days that stand alone between two gaps: drawn as dots, or nobody would see them. */
  alone: Point[];
  /** The last day, where it has a number. */
  last: Point | undefined;
}

interface Point {
  x: number;
  y: number;
}

/** From zero to the highest day, so that a small change looks small. `inset` keeps dots whole at the edges. */
export function sparklinePath(days: Days, { width, height, inset }: { width: number; height: number; inset: number }): Line {
  const most = Math.max(1, ...days.map((day) => day ?? 0));
  const step = days.length > 1 ? (width - 2 * inset) / (days.length - 1) : 0;
  const points = days.map((day, index) =>
    day === undefined ? undefined : { x: round(inset + index * step), y: round(height - inset - (day / most) * (height - 2 * inset)) },
  );
  const pieces = piecesOf(points);
  return {
    path: pieces.flatMap((piece) => (piece.length > 1 ? piece.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`) : [])).join(''),
    alone: pieces.flatMap((piece) => (piece.length === 1 ? piece : [])),
    last: points.at(-1),
  };
}

function piecesOf(points: readonly (Point | undefined)[]): Point[][] {
  const pieces: Point[][] = [[]];
  for (const point of points) {
    if (point) pieces.at(-1)?.push(point);
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

const round = (value: number): number => Math.round(value * 10) / 10;
