import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SharedStore, TeamWho } from '../../lib/model/team';
import { kindOfStore } from '../../lib/model/team';
import { type May, mayChange } from '../../lib/team/may-change';

/** A record as far as sharing goes. */
export interface SharedRecord {
  id: string;
  shared?: boolean | undefined;
  /** It is not stored yet: what is chosen goes along with its first words. */
  isNew?: true;
}

/** What every editor and row of a page needs to know of the team. */
export interface Sharing {
  who: TeamWho;
  /** With the team, only here, or (`undefined`) as its kind is. */
  onShare(on: { store: SharedStore } & SharedRecord, next: boolean | undefined): void;
  /** What was chosen for one that is not stored yet. */
  wishOf(store: SharedStore, id: string): boolean | undefined;
}

/** `undefined`: there is no team, and nothing about one is shown. */
export const SharingContext = createContext<Sharing | undefined>(undefined);

export const useSharing = (): Sharing | undefined => useContext(SharingContext);

/** Whether the others of the team get it. A member's own template goes nowhere, whatever is chosen for its kind. */
export const isShared = ({ who }: Sharing, store: SharedStore, record: Partial<SharedRecord> = {}): boolean =>
  may({ who }, store, record) === 'yes' && (record.shared ?? who.share[kindOfStore(store)]);

export const may = ({ who }: Pick<Sharing, 'who'>, store: SharedStore, { shared }: Partial<SharedRecord> = {}): May => mayChange(who, { store, shared });
