/** What a network counts: what a person sees as one character, UTF-16 units, X's weights, or bytes of UTF-8. */
export type Unit = 'characters' | 'weighted' | 'bytes';

/** How long a text may be on one network, and how that network counts it. Where sources differ, the stricter figure stands. */
export interface Limit {
  unit: Unit;
  /** In `unit`. */
  count(text: string): number;
  /** The most of a post and of a reply or comment; `undefined` where the network names none. */
  post: number | undefined;
  reply: number | undefined;
  /** After about how much of a post the network hides the rest behind "more"; `undefined`: it shows all, or nobody says. */
  fold: number | undefined;
}

export const defineLimit = (limit: Limit): Limit => limit;
