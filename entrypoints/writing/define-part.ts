import type { OpenComposer, Sent } from '../../lib/page/watch-composer';
import type { FeedHost } from '../feed/feed-host';

/** An editor that has the focus. `open`: it is one of the network's composers. */
export interface Box {
  editor: HTMLElement;
  open: OpenComposer | undefined;
}

/** One thing that helps while writing, such as the draft guard. It listens for itself from when a box first gets the focus until `host.until` aborts. */
export interface WritingPart {
  /** An editor of the page got the focus; the same one may come again. */
  focused(box: Box): void;
  /** What a composer held was sent. */
  sent?(sent: Sent): void;
}

export type MountPart = (host: FeedHost) => WritingPart;
