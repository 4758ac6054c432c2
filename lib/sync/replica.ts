import type { SharedStore } from '../model/team';
import type { Leaf } from './tree';

/** What was looked at so far. */
interface Marks {
  /** The server's own mark of the last change that was taken over. */
  since: string;
  /** The last line of the log of changes that was looked at. */
  pushed: number;
  /** Every record is being looked at, and this is the last one that was. */
  scan?: { store: SharedStore; id: string } | 'start' | undefined;
}

/**
 * How far this device is with its server. Rounds are numbered; what the server has is believed by the number of the round that saw it there: of rounds
 * from `from` on, without those that were cut off before they could leave a note (`lost`).
 */
export interface Place extends Marks {
  round: number;
  from: number;
  lost: readonly number[];
  /** Where the last note was left; `isOwed`: something was seen or sent after it. */
  firm: Marks;
  isOwed: boolean;
  /** What we left with the server, and what we were about to leave in its place. */
  nonce?: string | undefined;
  nextNonce?: string | undefined;
}

const nothingYet: Marks = { since: '0', pushed: 0, scan: 'start' };
export const firstPlace: Place = { ...nothingYet, round: 1, from: 1, lost: [], firm: nothingYet, isOwed: false };

/** Longer lists of lost rounds are not worth keeping. */
const mostLost = 200;

/** Nothing that was believed holds. */
export const startedOver = ({ round }: Place): Place => ({ ...firstPlace, round: round + 1, from: round + 1 });

/** Everything from the last note on is to be looked at once more. */
export const wentBack = (place: Place): Place =>
  place.lost.length >= mostLost
    ? startedOver(place)
    : { ...place, ...place.firm, scan: place.firm.scan, round: place.round + 1, lost: [...place.lost, place.round], isOwed: false };

/** A note says that the server is the one that all this was seen on. */
export const firmed = ({ since, pushed, scan, ...place }: Place, nonce: string): Place => ({
  ...place,
  since,
  pushed,
  scan,
  firm: { since, pushed, scan },
  round: place.round + 1,
  isOwed: false,
  nonce,
  nextNonce: undefined,
});

export const isBelieved = ({ from, lost }: Pick<Place, 'from' | 'lost'>, round: number | undefined): boolean =>
  round !== undefined && round >= from && !lost.includes(round);

/** What stands as the reason of a refusal where it was the size, and no rule of the server. */
export const tooLarge = 'size';

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
  /** In one transaction: `startedOver`, `wentBack`, `firmed`. */
  turn(change: (place: Place) => Place): Promise<void>;
  /**
   * Some records with what the server does not have of them yet; `next`: where to go on when that is sent; `isAll`: nothing more waits. `ahead`: from
   * where to go on while what came before is on its way.
   */
  outbox(limit: number, ahead?: Partial<Place>): Promise<{ outgoing: Outgoing[]; next: Partial<Place>; isAll: boolean }>;
  /**
   * The server has these, or would not take them. Told with `next`, when all of an outbox went. @returns the stores in which another version stands now:
   * where one of two was removed, the other one does
   */
  sent(list: readonly (Outgoing & { wire: string; refused?: string | undefined })[], next: Partial<Place>): Promise<SharedStore[]>;
  /** Which of these ends are to be fetched; those that are known are marked as sent. */
  wanted(rows: readonly { id: string; revs: readonly string[] }[]): Promise<{ id: string; rev: string }[]>;
  /** Grafts them and remembers how far we are, all or nothing. */
  take(list: readonly Incoming[], since: string): Promise<Taken>;
}
