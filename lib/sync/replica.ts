import type { SharedStore } from '../model/team';
import type { Leaf } from './tree';

/** How far this device is with its server. */
export interface Place {
  /** The server's own mark of the last change that was taken over. */
  since: string;
  /** The last line of the log of changes that was looked at. */
  pushed: number;
  /** Every record is being looked at, and this is the last one that was. */
  scan?: { store: SharedStore; id: string } | 'start' | undefined;
  /** Grows when the server has forgotten what it had: what was sent before counts no more. */
  epoch: number;
  /** What we left with the server, and what we were about to leave in its place. */
  nonce?: string | undefined;
  nextNonce?: string | undefined;
}

export const firstPlace: Place = { since: '0', pushed: 0, scan: 'start', epoch: 1 };

export interface Named {
  store: SharedStore;
  id: string;
}

/** An end with all that it came from, on its way there. */
export interface Outgoing extends Named {
  leaf: Leaf;
}

/** The same on its way here. `wire`: the document's id. */
export interface Incoming extends Named {
  wire: string;
  leaf: Leaf;
}

/** What was made of what came: which stores changed, how many ends were news, how many were made one. */
export interface Taken {
  stores: SharedStore[];
  news: number;
  merged: number;
}

/** This device's records as a team sees them. Each function is one transaction, so that stopping between two of them repeats work and skips none. */
export interface Replica {
  place(): Promise<Place>;
  goTo(changes: Partial<Place>): Promise<void>;
  /** Everything is to be sent and asked for again: the server is not the one we left. */
  startOver(): Promise<void>;
  /** Some records with what the server does not have of them yet; `next`: where to go on when that is sent; `isAll`: nothing more waits. */
  outbox(limit: number): Promise<{ outgoing: Outgoing[]; next: Partial<Place>; isAll: boolean }>;
  /** The server has these, or would not take them. Told with `next`, when all of an outbox went. */
  sent(list: readonly (Outgoing & { wire: string; refused?: string | undefined })[], next: Partial<Place>): Promise<void>;
  /** Which of these ends are to be fetched; those that are known are marked as sent. */
  wanted(rows: readonly { id: string; revs: readonly string[] }[]): Promise<{ id: string; rev: string }[]>;
  /** Grafts them and remembers how far we are, all or nothing. */
  take(list: readonly Incoming[], since: string): Promise<Taken>;
}
