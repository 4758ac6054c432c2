import type { HintId } from '../../lib/model/hint';
import type { PersonGlance } from '../../lib/model/person';

/** What the chip said, with its reasons; `posts.judge` answers fit. The points add up to `priority`. */
export interface CardFace {
  label: string;
  priority: number;
  reasons: readonly { hint: HintId; points: number; text: string }[];
}

/** What `posts.glance` answers: that there is a note, never what it says. */
export interface Glance {
  person: PersonGlance;
  postHasNote: boolean;
}

/** What was just done. The first four can be taken back. */
export type Outcome =
  | { kind: 'snoozed'; until: number }
  | { kind: 'finished' }
  | { kind: 'muted'; hint: HintId }
  | { kind: 'personMuted' }
  | { kind: 'captured' }
  | { kind: 'noteOpened'; where: 'panel' | 'window' }
  | { kind: 'undone' };

/** Why something was not done. `orphaned`: this page runs an old copy of Feedside, and nothing works until it is reloaded. */
export type CardProblem = { kind: 'orphaned' } | { kind: 'failed'; message: string };
