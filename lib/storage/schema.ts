import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { TrashedKind } from '../model/trash';
import type { Base, Leaf } from '../sync/tree';

/** An earlier revision of a record and when it was written; newest first, at most 50. */
export interface Past {
  rev: string;
  at: number;
}

/**
 * How a record lies in its store. `record` is what a repository hands out after checking it; `keys` holds what the
 * indexes need (a key that is absent keeps the row out of that index); `block` says where a note's search text lies.
 */
export interface Row {
  id: string;
  record: unknown;
  past: Past[];
  keys: Record<string, IDBValidKey | undefined>;
  block?: number;
}

/** Search text of up to about 200 notes: ids, times of change, and the folded texts joined by line feeds, in one order. */
export interface Block {
  block: number;
  /** Grows with every change of any block, so that a reader can ask for what changed since it looked last. */
  stamp: number;
  ids: string[];
  times: number[];
  text: string;
}

/** One line per change of the person's words, in the order of writing. */
export interface LogLine {
  kind: WordStore;
  id: string;
  rev: string;
  at: number;
  did: 'saved' | 'removed' | 'restored';
}

/**
 * What a team's server has of one record, and what stands beside it; `id`: `<store>:<record's id>`. `sent`: the last revision of what stands here that
 * the server had, and the round that saw it there. `chain`: what stood here after the last sync, with all that it came from. `branches`: all other ends, one that stands in no list included (only its removal is known). `settled`: versions that the
 * person decided against, newest first. `came`: somebody else made it. A record that was erased here keeps its row as long as the server must be told.
 */
export interface Shared {
  id: string;
  /** The document's id. */
  wire?: string | undefined;
  sent?: { rev: string; revs: readonly string[]; isDeleted: boolean; round: number } | undefined;
  chain?: { rev: string; revs: readonly string[] } | undefined;
  bases: Base[];
  branches: Leaf[];
  refused?: { rev: string; why: string } | undefined;
  by?: { rev: string; name: string } | undefined;
  /** What of it a team file told last, so that its removal can be told too when it is gone from here. */
  filed?: { rev: string; revs: readonly string[]; isDeleted: boolean } | undefined;
  settled?: { rev: string; body: Record<string, unknown>; by?: string | undefined }[] | undefined;
  notice?: number | undefined;
  came?: boolean | undefined;
  keys: { wire?: string; conflict?: number; refused?: number; notice?: number; gone?: number };
}

/** What could not be read as what it should be, word for word. */
export interface Rejected {
  store: string;
  key: string;
  value: unknown;
  why: string;
  at: number;
}

/** A member as another device told of them. */
interface MemberRow {
  id: string;
  name: string;
  role: string;
  heardAt: number;
  /** What it told last, to know news from what was heard before. */
  stamp: string;
  /** Another device of the same person. */
  isOwn?: boolean;
  answering: string[];
}

/** A wait without its post, small enough to read two weeks of them; `ended` is Infinity while it is open. */
interface Wait {
  id: string;
  since: number;
  ended: number;
}

/** One of our posts: which post it answers and whose, and what stands under it by person, where that waits or waited. */
export interface OwnPost {
  id: string;
  network: string;
  at: number;
  /** Only what stands under it was seen. */
  unseen?: true | undefined;
  /** All reactions that it had at its last two looks five minutes apart or more, oldest first. */
  looks?: { at: number; count: number }[] | undefined;
  answers?: { post: string; person?: string | undefined } | undefined;
  next?: Record<string, string[]> | undefined;
}

interface Schema extends DBSchema {
  notes: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; about: string } };
  ideas: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; made: number; network: string } };
  drafts: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; due: number; planned: number } };
  templates: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; shortcut: string } };
  replies: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; sent: number; post: string; person: IDBValidKey } };
  joins: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; person: string } };
  playbook: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; part: string } };
  profiles: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey } };
  permissions: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; person: string; state: IDBValidKey } };
  reminders: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; due: number; about: string } };
  outcomes: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; campaign: string } };
  reports: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey } };
  assignments: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; to: string } };
  reviews: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; about: string } };
  decisions: { key: string; value: Row; indexes: { live: IDBValidKey; binned: IDBValidKey; about: string } };
  shared: { key: string; value: Shared; indexes: { wire: string; conflict: number; refused: number; notice: number; gone: number } };
  members: { key: string; value: MemberRow };
  published: { key: string; value: Row; indexes: { at: number } };
  growth: { key: string; value: Row };
  days: { key: string; value: Row; indexes: { day: string } };
  unsent: { key: string; value: Row; indexes: { at: number } };
  people: { key: string; value: Row; indexes: { stale: number } };
  waiting: { key: string; value: Row; indexes: { priority: IDBValidKey; age: IDBValidKey; snoozed: number } };
  waits: { key: string; value: Wait; indexes: { ended: number; since: number } };
  /** Which posts were counted as a contact of whom. */
  contacts: { key: string; value: { id: string; person: string; at: number }; indexes: { at: number; person: string } };
  ownPosts: { key: string; value: OwnPost; indexes: { at: number } };
  health: { key: string; value: Row };
  settings: { key: string; value: Row };
  folded: { key: number; value: Block; indexes: { stamp: number } };
  log: { key: number; value: LogLine; indexes: { at: number } };
  rejected: { key: number; value: Rejected };
  counters: { key: string; value: number };
  meta: { key: string; value: unknown };
}

export type StoreName =
  | 'notes'
  | 'ideas'
  | 'drafts'
  | 'templates'
  | 'replies'
  | 'joins'
  | 'playbook'
  | 'profiles'
  | 'permissions'
  | 'reminders'
  | 'outcomes'
  | 'reports'
  | 'assignments'
  | 'reviews'
  | 'decisions'
  | 'shared'
  | 'members'
  | 'published'
  | 'growth'
  | 'days'
  | 'unsent'
  | 'people'
  | 'waiting'
  | 'waits'
  | 'contacts'
  | 'ownPosts'
  | 'health'
  | 'settings'
  | 'folded'
  | 'log'
  | 'rejected'
  | 'counters'
  | 'meta';
/** Stores of the person's own words: all that can be deleted by hand, and what a team gives its members to do. */
export const wordStores = [...TrashedKind.options, 'assignments', 'reviews', 'decisions'] as const;
export type WordStore = (typeof wordStores)[number];
/** Stores whose values are `Row`s, so that their records can be checked and moved aside. */
export type RowStore = WordStore | 'published' | 'growth' | 'days' | 'unsent' | 'people' | 'waiting' | 'health' | 'settings';

export type Database = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
/** What both kinds of transaction can do. */
export type Transaction = Reading | Writing;
