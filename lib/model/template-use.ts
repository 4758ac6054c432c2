import type { HintId } from './hint';
import type { NetworkId } from './network';

/** For so long after a reply an answer counts as an answer to it. */
export const answerWindow = 48 * 3_600_000;

/**
 * A reply of ours and what came of it, without words. `came`: the person wrote to us again within 48 hours, and thanked or praised; `open`: the
 * time is not over, so nothing is counted yet. "nothing" is of what this device saw.
 */
export interface TemplateUse {
  /** Of the reply. */
  id: string;
  /** `undefined`: typed. */
  template: string | undefined;
  network: NetworkId;
  /** What the answered post said of itself; empty where it is no longer known. */
  hints: readonly HintId[];
  sentAt: number;
  came: 'open' | 'nothing' | 'answer' | 'thanks';
  rewritten: number | undefined;
  /** Characters sent. */
  length: number;
  /** Chance had put the template first in the picker. */
  drawn: boolean;
}
