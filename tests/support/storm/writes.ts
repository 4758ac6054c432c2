import type { Input } from '../../../lib/messages/protocol';

/** One act of writing as it is told: told again after an unknown outcome, it is the very same. */
export type Write =
  | { name: 'notes.save'; input: Input<'notes.save'> }
  | { name: 'ideas.capture'; input: Input<'ideas.capture'> }
  | { name: 'drafts.save'; input: Input<'drafts.save'> };

/** A write that the background said is done; `rev` where its answer tells one. */
export interface Acknowledged {
  store: 'notes' | 'ideas' | 'drafts';
  id: string;
  write: string;
  /** A word that no other record holds. */
  word: string;
  text: string;
}

/** What the storm tells since it was asked last. */
export interface News {
  acknowledged: Acknowledged[];
  /** Told, and not answered yet: nobody knows what became of them. */
  underWay: Write[];
  /** How often a write had to be told again because the worker was gone. */
  retold: number;
  /** Answers that were neither "done" nor "nobody answered": there should be none. */
  refused: string[];
}

/** What stands in the database, read raw in one transaction. */
export interface Stored {
  rows: { store: string; id: string; rev: string; text: string; revs: string[]; isLive: boolean }[];
  log: { kind: string; id: string; rev: string }[];
  /** Search text by note. */
  folded: { id: string; text: string }[];
  counters: Record<string, number>;
}

/** What the product's own answers say. */
export interface Listed {
  /** By store: how many rows its pages hold, how many different ones, and the total it names. */
  lists: Record<string, { rows: number; ids: number; total: number }>;
  /** Words of acknowledged notes for which search does not find exactly that one note. */
  notFound: string[];
}

export interface Storm {
  start(tag: string): void;
  /** Ends when everything under way was answered. */
  stop(): Promise<void>;
  news(): News;
  /** Tells writes again whose outcome nobody knows. */
  tellAgain(writes: Write[]): Promise<void>;
  stored(): Promise<Stored>;
  /** Adds 1 to the number in a note, so many times, each from what it finds there; returns how often it was told "changed". */
  countUp(note: string, steps: number): Promise<number>;
  listed(notes: { id: string; word: string }[]): Promise<Listed>;
}

declare global {
  interface Window {
    storm: Storm;
  }
}
