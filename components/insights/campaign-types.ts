import type { NetworkId } from '../../lib/model/network';
import type { Outcome } from '../../lib/model/outcome';
import type { Part } from '../../lib/model/playbook';
import type { OutcomeColumn, OutcomePlaces, RefusedOutcome } from '../../lib/reports';

/** What somebody types of what a campaign brought; an empty number is not known. */
export type OutcomeWords = Pick<Outcome, 'network' | 'variant' | 'day' | 'clicks' | 'conversions' | 'cost' | 'value' | 'note'>;

/** A file on its way in: looked at, or taken. */
export type OutcomeImport =
  | { kind: 'idle' }
  | { kind: 'would'; name: string; header: readonly string[]; places: OutcomePlaces; rows: number; refused: readonly RefusedOutcome[] }
  | { kind: 'did'; name: string; added: number; changed: number; same: number; refused: readonly RefusedOutcome[] }
  | { kind: 'failed'; why: string };

export interface OutcomeActs {
  onSave(words: OutcomeWords, before: Outcome | undefined): void;
  onDelete(outcome: Outcome): void;
  onFile(file: File): void;
  onColumn(column: OutcomeColumn, place: number): void;
  onTake(): void;
  onUndo(): void;
  onAgain(): void;
}

export interface LinkActs {
  /** Copies and keeps. */
  onMake(link: { url: string; network: NetworkId; variant: string | undefined }): void;
  onCopy(url: string): void;
  onRemove(url: string): void;
}

export type Campaign = Part<'campaign'>;
