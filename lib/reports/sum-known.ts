/** A sum over what is known, and of how many it is known. `sum` is `undefined` where it is known of none: unknown is not 0. */
export interface Known {
  sum: number | undefined;
  known: number;
  of: number;
}

export function sumKnown<Row>(rows: readonly Row[], read: (row: Row) => number | undefined): Known {
  const values = rows.flatMap((row) => read(row) ?? []);
  return { sum: values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0), known: values.length, of: rows.length };
}
