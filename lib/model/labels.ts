/** What a post does with its words. `thanks`, `praise`: of us, where the post is meant for us. */
export type Intent = 'question' | 'help' | 'complaint' | 'thanks' | 'praise' | 'buying' | 'recommendation' | 'abuse' | 'spam';

/** What a post's words say by themselves, as far as it is sure enough to be said as a fact. Read on the device. */
export interface Labels {
  /** BCP 47; absent: unknown. */
  language?: string;
  /** Absent where no tone is sure. */
  tone?: 'negative' | 'positive';
  intents: readonly Intent[];
  /** What there is to congratulate on, such as "new-job" (lib/language/moment.ts). */
  moment?: string;
}

/** Why no post has labels: the file of weights is missing, damaged, or of another version. */
export type LabelsProblem = 'no-weights' | 'damaged-weights' | 'other-version';
