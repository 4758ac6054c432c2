import type { Finding, HintId } from '../model/hint';
import type { Person } from '../model/person';
import type { Post } from '../model/post';

/** What is remembered around one post. Values only: rules run in node, and `now` is passed in. */
export interface Memory {
  /** Own handles on this network, lower case, without "@". */
  ownHandles: readonly string[];
  /** Whether we answered this very post, on any evidence. */
  answered: boolean;
  /** Whether the post it replies to, or the thread it stands in, is ours. */
  underOwnPost: boolean;
  /** Its author, as met before this post; `undefined`: never. */
  person: Person | undefined;
  /** What the person keeps a note on: this post, else its author. */
  noted: 'post' | 'person' | undefined;
  /** Hours until a first response is late. */
  targetHours: number;
  /** When this device saw the post first; the post's own time may be unknown. */
  firstSeenAt: number;
}

/**
 * One reason to look at a post. Pure. `undefined` means "nothing to say" and "can't tell" alike: a rule never guesses.
 * Its words live in the locale files under `hint.<id>`; `points` add up to the priority that the chip shows.
 */
export interface HintRule {
  id: HintId;
  judge(post: Post, memory: Memory, now: number): Finding | undefined;
}

export const defineHint = (rule: HintRule): HintRule => rule;
