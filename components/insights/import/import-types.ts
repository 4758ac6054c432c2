import type { DateOrder, ExportId, RefusedRow } from '../../../lib/exports';

/** Every kind of file, in the order in which they are told of. */
export const kinds = [
  'x-content',
  'x-overview',
  'x-video',
  'x-archive',
  'linkedin-posts',
  'linkedin-days',
  'linkedin-company',
  'linkedin-shares',
  'linkedin-comments',
  'facebook-posts',
  'facebook-days',
  'instagram-posts',
  'tiktok-posts',
  'tiktok-days',
  'youtube-posts',
  'youtube-days',
] as const satisfies readonly ExportId[];

export type ZoneChoice = 'own' | 'pacific' | 'utc';

/** A table of a chosen file as it was understood, and what it would change. */
export interface FoundFile {
  kind: ExportId;
  holds: 'posts' | 'days';
  file: string;
  /** Of the sheet in a workbook. */
  name: string | undefined;
  /** First and last day in it, milliseconds. */
  from: number | undefined;
  to: number | undefined;
  counts: { rows: number; new: number; changed: number; same: number; repeated: number; refused: number };
  /** Columns that nobody knows. */
  unknown: readonly string[];
  /** Whether the dates themselves tell the order of day and month. */
  dates: 'sure' | 'unclear' | 'mixed';
  order: DateOrder;
  /** Absent where the file names the clock of its times, or gives no times. */
  zone: ZoneChoice | undefined;
  /** The rows name no account. */
  asksAccount: boolean;
  account: string;
}

export interface NotTaken {
  file: string;
  line: number;
  why: RefusedRow['why'] | 'repeated';
  words: string;
}

type Fault = { file: string; why: 'damaged' | 'long' | 'type' | 'empty' };

/** `total` is absent while nobody knows how many there will be. `written` counts what changed, `added` what can be taken back. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'working'; step: 'reading' | 'looking' | 'writing'; done: number; total: number | undefined }
  | { kind: 'unknown'; files: readonly { file: string; header: readonly string[] }[]; faults: readonly Fault[] }
  | { kind: 'would'; files: readonly FoundFile[]; faults: readonly Fault[]; notTaken: readonly NotTaken[] }
  | { kind: 'did'; written: number; added: number; cancelled: boolean }
  | { kind: 'failed'; why: string };

export interface ExportImportProps {
  state: ImportState;
  /** Own accounts, to choose from. */
  accounts: readonly string[];
  backHref: string;
  onFiles(files: readonly File[]): void;
  onOrder(at: number, order: DateOrder): void;
  onZone(at: number, zone: ZoneChoice): void;
  onAccount(at: number, account: string): void;
  onImport(): void;
  onCancel(): void;
  onUndo(): void;
  onAgain(): void;
  onReport(): void;
}
