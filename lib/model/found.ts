import type { NetworkId } from './network';

/** What search looks through, in the order in which it is shown. */
export const foundKinds = ['person', 'note', 'idea', 'draft', 'template', 'reply', 'waiting', 'post', 'reminder', 'playbook'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A stretch of words; `hit`: what was looked for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** A record that holds every word looked for. `title` and `words` are cut around the first hit; `title` is empty where it has none of its own. */
export interface Found {
  kind: FoundKind;
  id: string;
  title: Stretch[];
  words: Stretch[];
  /** When it changed, was sent or was seen last. */
  at: number | undefined;
  network?: NetworkId | undefined;
  /** Of a note: what it is about. */
  about?: { kind: 'person' | 'post'; id: string; label: string } | undefined;
  /** Of a reply or a waiting post: whose. */
  person?: string | undefined;
  permalink?: string | undefined;
  /** Of a part of the playbook: which; of a waiting post: its state. */
  part?: string | undefined;
}

export interface FoundGroup {
  kind: FoundKind;
  rows: Found[];
  /** There are more than were asked for. */
  more: boolean;
}
