import type { ComponentChildren } from 'preact';

/** The same numbers as texts, for those who would rather read than look. */
export interface ChartTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What every chart is given. */
export interface ChartWords {
  title: string;
  /** One sentence that says what there is to see. */
  said: string;
  /** Saves the chart as a picture; without it there is no button. */
  onPicture?: ((svg: SVGSVGElement, title: string) => void) | undefined;
}

/** A drawing for one width, and how its points are walked through. */
export interface Plot {
  height: number;
  /** How many points the keyboard walks through. */
  count: number;
  /** One point in words: "12 Nov 2026: 1,204 followers". */
  say(at: number): string;
  /** Where the ring around the chosen point is; `undefined` where it has no place. */
  place(at: number): { x: number; y: number; width?: number; height?: number } | undefined;
  /** The point nearest to a place in the drawing. */
  nearest(x: number, y: number): number;
  /** Where the up and down keys lead, in a drawing of rows and columns; else they are the same as left and right. */
  columns?: number;
  drawing: ComponentChildren;
}
