/** A row of a file: what would become, or became, of it. */
export interface ExchangedRow {
  title: string;
  did: 'new' | 'there' | 'deleted' | 'refused';
  /** Why it is refused, or what came over only nearly; in words. */
  why: string;
}

/** `would`: nothing is written yet. */
export type ExchangeState =
  | { kind: 'idle' }
  | { kind: 'working'; done: number; all: number }
  | { kind: 'would' | 'did'; names: string; rows: readonly ExchangedRow[] }
  | { kind: 'failed'; why: string };

export interface ExchangeActs {
  onFiles(files: readonly File[]): void;
  onTake(): void;
  onUndo(): void;
  onAgain(): void;
}
