import type { Stops } from '../editors';
import type { Post } from '../model/post';
import type { Network } from '../networks/define-network';
import type { Opened } from './start-feed';
import type { OpenComposer, Sent } from './watch-composer';
import type { View } from './watch-view';

/** The opened chip and the picker, loaded into a page the first time they are needed. */
export interface Card {
  openPost(opened: Opened): void;
  /** `at`: begins with this template, which takes the place of what was typed before the caret. */
  openPicker(composer: Pick<OpenComposer, 'editor' | 'post'>, at?: { template: string; typed: string }): void;
  /** A sentence for the person, said by a live region too; gone after a few seconds. */
  tell(text: string): void;
  /** Words that the person had typed in a copy of Feedside which an update ended. */
  keep(words: string): void;
}

/** What helps while writing: loaded into a page when an editor gets the focus for the first time. */
export interface Writing {
  /** The focus came to this element, an editor or not. */
  focused(element: Element): void;
  sent(sent: Sent): void;
}

interface World<Host> {
  /** Adapters that came with this page: its own network's, or those that can be on any host. */
  networks: Set<Network>;
  /** A copy of the feed script runs already: the browser and the background may both start one. */
  started?: boolean;
  host?: Host;
  /** The language of the browser and its words, where they are not English. */
  spoken?: { locale: string; table: Readonly<Record<string, string>> };
  card?: Card;
  writing?: Writing;
  /** Brings a text into the empty box for a new post, or for an answer to `post`; answers whether it stands there. */
  bring?(text: string, reply?: { post: string; template?: { id: string; text: string } }): Promise<boolean>;
  /** Places in words just brought in that Tab walks, whoever brought them. */
  stops?: Stops;
  /** The post that the key for the next waiting one went to last. */
  wentTo?: string;
  /** Whether this page waits for news of the team, which goes on where it stopped; no longer when an update has left the one that did behind. */
  follows?(): boolean;
  /** The post whose card or picker was opened last. */
  opened?: Post;
  /** Which posts are on the screen, while somebody looks at them from beside. */
  view?: View;
}

const key = Symbol.for('feedside');

/**
 * Where the feed script and the card script of one page meet: a property of the isolated world's own global object,
 * which the page can't reach. `Host` is what the feed script offers to the card.
 */
export function sharedWorld<Host>(): World<Host> {
  const global = globalThis as unknown as { [key]?: World<Host> };
  global[key] ??= { networks: new Set() };
  return global[key];
}
