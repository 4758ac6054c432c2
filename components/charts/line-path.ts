/** A point on the screen; `y` is `undefined` where nothing is known, which leaves a gap. */
export interface Spot {
  x: number;
  y: number | undefined;
}

/** The path of a line in pieces, and the spots that stand alone between two gaps (drawn as dots, or nobody would see them). */
export function linePath(spots: readonly Spot[]): { path: string; alone: { x: number; y: number }[] } {
  const pieces = piecesOf(spots);
  return {
    path: pieces.flatMap((piece) => (piece.length > 1 ? piece.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`) : [])).join(''),
    alone: pieces.flatMap((piece) => (piece.length === 1 ? piece : [])),
  };
}

/** The ground between the two ends of an interval, in pieces where one is not known. */
export function bandPath(spots: readonly { x: number; low: number | undefined; high: number | undefined }[]): string {
  const ends = spots.map(({ x, low, high }) => ({ x, y: low === undefined || high === undefined ? undefined : low, high }));
  return piecesOf(ends)
    .map((piece) => {
      const there = piece.map(({ x, y }) => `${x} ${y}`);
      const back = piece.map(({ x, high }) => `${x} ${high}`).reverse();
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}

/** At most four spots of each pixel column (its first, lowest, highest and last): the same line to the eye, whatever the number of points. */
export function thinned(spots: readonly Spot[], columns: number): readonly Spot[] {
  if (spots.length <= columns * 4) return spots;
  const kept: Spot[] = [];
  let start = 0;
  while (start < spots.length) {
    const column = Math.round(spots[start]?.x ?? 0);
    let end = start;
    while (end < spots.length && Math.round(spots[end]?.x ?? 0) === column) end += 1;
    kept.push(...ends(spots.slice(start, end)));
    start = end;
  }
  return kept;
}

function ends(spots: readonly Spot[]): Spot[] {
  const known = spots.filter((spot): spot is { x: number; y: number } => spot.y !== undefined);
  const least = known.reduce<Spot | undefined>((best, spot) => (best?.y === undefined || spot.y < best.y ? spot : best), undefined);
  const most = known.reduce<Spot | undefined>((best, spot) => (best?.y === undefined || spot.y > best.y ? spot : best), undefined);
  const kept = new Set([spots[0], least, most, spots.at(-1)]);
  return spots.filter((spot) => kept.has(spot));
}

function piecesOf<Point extends Spot>(spots: readonly Point[]): (Point & { y: number })[][] {
  const pieces: (Point & { y: number })[][] = [[]];
  for (const spot of spots) {
    if (spot.y === undefined) pieces.push([]);
    else pieces.at(-1)?.push(spot as Point & { y: number });
  }
  return pieces.filter((piece) => piece.length > 0);
}
