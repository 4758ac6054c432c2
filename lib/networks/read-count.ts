import type { Metric } from '../model/post';

/** "1,2 Tsd." → about 1200. `undefined` when there is no number that the locale's table understands. */
export function readCount(_text: string, _locale: string): Metric | undefined {
  return undefined;
}
