import type { HintId } from './hint';

/** What the chip of one post shows. `label` and `name` are ready words in the person's language. */
export interface Judged {
  id: string;
  /** Each reason as a sentence with its points; they add up to `priority`. Empty: no chip. */
  reasons: { hint: HintId; points: number; text: string }[];
  priority: number;
  /** A word or two for the chip itself, such as "Question · 3 h". */
  label: string;
  /** The chip's accessible name: "Feedside: question waiting 3 hours, priority 7". */
  name: string;
}
