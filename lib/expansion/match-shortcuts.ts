interface Named {
  name: string;
  shortcut?: string | undefined;
}

/** Those that begin so, in the order given: the very shortcut, then shortcuts, then names by any of their words. Case aside. */
export function matchShortcuts<Row extends Named>(rows: readonly Row[], typed: string): Row[] {
  const wanted = fold(typed);
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, wanted) })).filter(({ rank }) => rank < none);
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ row }) => row);
}

export const isExactly = ({ shortcut }: Named, typed: string): boolean => shortcut !== undefined && typed !== '' && fold(shortcut) === fold(typed);

const none = 3;

function rankOf({ name, shortcut = '' }: Named, wanted: string): number {
  if (wanted !== '' && fold(shortcut) === wanted) return 0;
  if (shortcut !== '' && fold(shortcut).startsWith(wanted)) return 1;
  const words = fold(name).split(/[^\p{L}\p{N}\p{M}_-]+/u);
  return words.some((word) => word.startsWith(wanted)) ? 2 : none;
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
