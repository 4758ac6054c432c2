import type { Measured } from '../../lib/limits';
import type { CheckId, Remark } from '../../lib/model/check';

/** What the person just did here, with the way back. */
export type Done = { kind: 'muted'; check: CheckId } | { kind: 'remembered'; dueAt: number } | { kind: 'forgotten' };

/** What the line shows of one text. */
export interface LineView {
  measured: Measured;
  /** The last words that a reader sees before "more"; `undefined`: all of it is shown, or nobody says. */
  end: string | undefined;
  remarks: readonly Remark[];
  /** The promise in the text is remembered. */
  isKept: boolean;
  done: Done | undefined;
  problem: string | undefined;
}

export interface LineActs {
  onToggle(): void;
  /** Puts the mended text in the box. */
  onFix(remark: Remark): void;
  onRemember(promise: NonNullable<Remark['promise']>): void;
  onMute(check: CheckId): void;
  /** Takes back what was done last. */
  onUndo(done: Done): void;
}
