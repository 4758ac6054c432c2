import type { Finding, HintId, Silence } from '../model/hint';
import type { Labels } from '../model/labels';
import type { Person } from '../model/person';
import type { Post } from '../model/post';
import type { Assigned } from '../model/team';

/** What is remembered around one post. Values only: rules run in node, and `now` is passed in. What is absent can't be told. */
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
  /** What its words say by themselves. */
  labels?: Labels | undefined;
  /** How much of a time, in milliseconds, lies in the business hours that the person set. */
  worked?: ((from: number, to: number) => number) | undefined;
  /** What was decided about the author. `days`: those worth a word today. `touchedAt`: kept in touch outside the networks. */
  profile?: { isVip: boolean; cadence?: number; days: readonly string[]; touchedAt?: number } | undefined;
  /** Segments of the author. `points`, `cadence` (days) where the segment has its own. */
  segments?: readonly { name: string; points?: number; cadence?: number }[] | undefined;
  /** What is due about the author or the post: how much, since when at the longest, and the first one's words. */
  due?: { count: number; since: number; text: string } | undefined;
  /** Other posts of the author that still wait for us: how many, since when at the longest. */
  open?: { count: number; since: number } | undefined;
  /** Who takes it, in the words of whoever assigned it on this device. */
  assignee?: string | undefined;
  /** Who takes it, as the team knows it; comes before `assignee`. */
  assigned?: Assigned | undefined;
  /** Who else of the team writes an answer to it now. */
  answering?: string | undefined;
  /** Languages of the templates, as the first part of BCP 47; absent where there is no template. */
  templateLanguages?: readonly string[] | undefined;
  /** What we are called beside our handles: the brand, the own name. */
  ownNames?: readonly string[] | undefined;
  /** Our own post as it stood at an earlier look: all reactions, and when that was. */
  earlier?: { count: number; at: number } | undefined;
  /** What the person changed of `thresholds`. */
  thresholds?: Readonly<Partial<Record<HintId, number>>> | undefined;
}

/**
 * One reason to look at a post. Pure. It answers with what it found, or why it is silent: "nothing to say" and "can't tell" are both
 * silence, and a rule never guesses. Its words live in the locale files under `hint.<id>`, `.source` among them:
 * where the idea and its numbers come from; what it is worth, in points.ts.
 */
export interface HintRule {
  id: HintId;
  /** What it says is of the person's own making (marks, segments, promises): in a network's page only that there is something. */
  isPrivate?: true;
  judge(post: Post, memory: Memory, now: number): Finding | Silence;
}

export const defineHint = (rule: HintRule): HintRule => rule;
