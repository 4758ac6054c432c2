import type { WaitingFound } from '../../lib/messages/protocol';
import type { WaitingView } from '../../lib/messages/waiting-address';
import type { Settings } from '../../lib/model/settings';
import type { Assignment, TeamWho } from '../../lib/model/team';
import type { CaseType, Urgency, Waiting } from '../../lib/model/waiting';
import type { Loaded } from '../ui/Shown';

/** What changes about a case; `null` takes it away. */
export interface CaseDetails {
  caseType?: CaseType | null;
  urgency?: Urgency | null;
  assignee?: string | null;
}

/** What can be done with one row, or with those that are chosen. */
export interface WaitingActions {
  onSnooze(rows: readonly Waiting[], until: number): void;
  onDone(rows: readonly Waiting[]): void;
  onReopen(rows: readonly Waiting[]): void;
  onDescribe(rows: readonly Waiting[], details: CaseDetails): void;
  /** Where there is a team: who takes them (`null`: nobody), with words for them; without `note` those that stand stay. */
  onAssign(rows: readonly Waiting[], to: string | null, note?: { words: string | undefined }): void;
  onChoose(ids: readonly string[], chosen: boolean): void;
}

export interface WaitingListProps extends WaitingActions {
  /** `undefined`: there is none, or it is not known yet. */
  team?: TeamWho | undefined;
  /** Puts one away that this device never saw. */
  onFinishUnseen(row: Assignment): void;
  onDropUnseen(row: Assignment): void;
  list: Loaded<WaitingFound>;
  view: WaitingView;
  /** Ids of the rows that are chosen for what is done with many at once. */
  chosen: ReadonlySet<string>;
  /** The letters that act on a row. */
  listKeys?: Settings['listKeys'];
  /** Milliseconds; ages are counted back from it. */
  now: number;
  /** Where one chooses networks: the empty list leads there. */
  networksHref: string;
  personHref(row: Waiting): string;
  /** Where a note on the post itself is written. */
  noteHref(row: Waiting): string;
  onView(view: WaitingView): void;
  /** Takes the last act back. */
  onUndo(): void;
  onMore(): void;
  onRetry(): void;
}
