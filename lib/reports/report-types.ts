import type { PostFormat, Published } from '../model/published';

/** The parts of a report. A part that has nothing to say is not there. */
export type ReportPartId = 'summary' | 'changes' | 'goals' | 'campaign' | 'showcase' | 'responses' | 'followers' | 'why' | 'next' | 'method';

interface ReportBar {
  label: string;
  value: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  n?: number | undefined;
}

/** What a part is made of: sentences in the report's language, tables of texts, and charts by their numbers. */
export type ReportBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'post'; post: Pick<Published, 'id' | 'text' | 'permalink' | 'network' | 'at'> & { format?: PostFormat | undefined }; said: string }
  | { kind: 'bars'; title: string; said: string; names: { label: string; value: string }; bars: readonly ReportBar[]; as: 'count' | 'share' }
  | { kind: 'lines'; title: string; said: string; name: string; points: readonly { x: number; y: number | undefined }[] }
  | { kind: 'meter'; title: string; value: number | undefined; target: number; expected: number | undefined };

export interface ReportSection {
  id: ReportPartId;
  title: string;
  blocks: readonly ReportBlock[];
}
