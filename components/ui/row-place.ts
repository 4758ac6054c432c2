import { createContext } from 'preact';

/** Where a row stands in a list of which only a part may be drawn. */
export interface Place {
  /** From 0. */
  at: number;
  /** How many rows there are in all; `undefined` where every row is drawn and everybody can count. */
  of: number | undefined;
}

export const RowPlace = createContext<Place | undefined>(undefined);
