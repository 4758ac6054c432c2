import type { Source } from '../model/idea';

/**
 * What the background may tell the script in a network's page. Carried by `tabs.sendMessage`, which no page and no other
 * extension can forge.
 */
export type ToFeed =
  /** The permission for this site was withdrawn: remove everything and go quiet. */
  | { feed: 'stop' }
  /** The template picker for the box the person writes in. */
  | { feed: 'pick' }
  /** A sentence for the person, shown for a few seconds. */
  | { feed: 'tell'; text: string };

/** What the person captures: the selection, else the post at the focus or under the pointer, else the page. */
export interface Captured {
  text: string;
  source: Source;
}
