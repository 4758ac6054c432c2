import type { EditorTracker } from '../../lib/editors';
import type { request } from '../../lib/messages/request';
import type { Mode } from '../../lib/model/mode';
import type { Network } from '../../lib/networks/define-network';
import type { Card } from '../../lib/page/shared-world';
import type { createShield } from '../../lib/page/shield';
import type { Feed } from '../../lib/page/start-feed';
import type { watchComposer } from '../../lib/page/watch-composer';

/** What the feed script of a page offers to the card, which comes later and lives in the same isolated world. */
export interface FeedHost {
  network: Network;
  /** Whether anything may be drawn in the page. */
  mode: Exclude<Mode, 'off'>;
  ask: typeof request;
  feed: Feed;
  shield: ReturnType<typeof createShield>;
  composers: ReturnType<typeof watchComposer>;
  editors: EditorTracker;
  /** The opened chip and the picker, brought in if they are not there yet. */
  card(): Promise<Card>;
  /** Aborted when this copy ends: with the reason `updated` when a newer one takes its place. */
  until: AbortSignal;
  /** This template's words went into this editor: what is sent from it later is compared with them. */
  used(editor: HTMLElement, template: { id: string; text: string; drawn?: boolean }): void;
}
