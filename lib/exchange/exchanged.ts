import type { Draft } from '../model/draft';
import type { Idea } from '../model/idea';
import type { NetworkId } from '../model/network';

export interface TextFile {
  /** With its folders where the file came in one. */
  name: string;
  text: string;
}

/** A draft on its way out, with the words for each network and the names of what it belongs to. */
export interface OutDraft {
  id: string;
  /** How often it was written, from 1. */
  generation: number;
  title: string;
  /** The common words. */
  text: string;
  texts: Partial<Record<NetworkId, string>>;
  networks: readonly NetworkId[];
  status: Draft['status'];
  at: number | undefined;
  changedAt: number;
  pillar: string | undefined;
  campaign: string | undefined;
  link: string | undefined;
}

/** What a format can't carry, or what the tool may not take, and how many drafts it is about. */
export type OutWarning = { kind: 'no-time' | 'no-network' | 'past' | 'many' | 'five-minutes' | 'networks-together' | 'spreadsheet'; n: number };

export interface OutOptions {
  /** IANA name. */
  zone: string;
  now: number;
  dateOrder: 'dmy' | 'mdy' | 'ymd';
}

export interface Written {
  files: TextFile[];
  /** Drafts that are in the files. */
  drafts: number;
  warnings: OutWarning[];
}

/** One way out for drafts. */
export interface DraftFormat {
  id: DraftFormatId;
  /** The name's ending, and what browsers call it. */
  ending: 'ics' | 'csv';
  type: string;
  write(drafts: readonly OutDraft[], options: OutOptions): Written;
}
export type DraftFormatId = 'ics' | 'buffer' | 'hootsuite' | 'table';

export type IdeaFormatId = 'raindrop' | 'notion' | 'markdown' | 'table';

type Stored = 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt';
/** The id is made of the source's own, so that a second import finds what is there. */
export type InIdea = Omit<Idea, Stored>;
export type InDraft = Omit<Draft, Stored>;

type WhyNot = 'no-words' | 'past' | 'cancelled' | 'time' | 'front' | 'too-long' | 'unreadable';
/** One row of a file. `notes`: what came over only nearly. */
export type InRow<Value> = { kind: 'in'; value: Value; title: string; notes: InNote[] } | { kind: 'refused'; title: string; why: WhyNot };
export type InNote = 'all-day' | 'zone' | 'repeats';
