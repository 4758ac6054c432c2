import type { Field } from '../model/health';
import type { NetworkId, PageKind } from '../model/network';
import type { Post } from '../model/post';

/** Ordered alternatives, newest first, each with the month it was seen: `['[data-testid="like"]' /* 2025-12 *\/, …]`. */
export type Selectors = readonly string[];

/** What the reader knows about the page while it reads one post. Made once per page address. */
export interface Look {
  url: URL;
  page: PageKind;
  /** The signed-in person's handle without "@", in lower case; `undefined` where the page does not tell. */
  me: string | undefined;
  /** Now, in milliseconds: relative times ("2 h") are counted back from it. */
  now: number;
  /** The page's language (`<html lang>`), for numbers and relative times. */
  locale: string;
}

/**
 * What one element says. `post` is complete or absent: without author, id and text nothing is claimed. `missing` names
 * what the adapter looked for and did not find; a field that the network leaves out on purpose (no like count because
 * nobody liked it) is not missing.
 */
export interface Reading {
  post: Post | undefined;
  missing: Field[];
}

/** Where the chip goes: always after the page's own nodes, so that no framework loses its place. */
export interface Anchor {
  /** The chip's host becomes this element's last child. */
  parent: Element;
  /** Inline style that places the host without changing any size in the page, such as `position:absolute;top:8px;right:48px`. */
  place: string;
}

type Engine = 'textarea' | 'draft' | 'lexical' | 'prosemirror' | 'quill' | 'plain';

/** A box of the network's own in which the person writes. */
export interface Composer {
  /** Matches the editable element itself. */
  editor: Selectors;
  engine: Engine;
  /** Longest text, as the network counts it; `undefined` where it is not known. */
  limit: number | undefined;
  /** How much the page itself says may still be written, in the network's own count: a server may allow more than others. */
  left?(editor: Element): number | undefined;
  /** How many pictures that hang from this text the page shows to have no description. */
  undescribed?(editor: Element): number;
  /** The network's send button for this editor; only ever watched, never pressed. */
  submit(editor: Element): Element | undefined;
  /**
   * Which post this editor answers (its id); `undefined` for a new post or where the page does not say.
   * `lastAsked` is the post on whose own reply button the person last clicked.
   */
  answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined;
}

/**
 * One network's pages: the only place with its selectors. DOM in, plain values out; reading never changes a page.
 * Called by lib/page, by `npm run read` and by the fixture tests.
 */
export interface Network {
  /** Equals the file's name. */
  id: NetworkId;
  /** As its users write it. */
  name: string;
  /** Match patterns to ask permission for; empty where any host may be one (then `detect` tells). */
  hosts: readonly string[];
  /** For networks that live on any host: whether this document is one of theirs. Cheap enough for every page. */
  detect?(document: Document): boolean;
  /** What kind of page an address is. */
  page(url: URL): PageKind;
  /** Selector of every post and comment root, stubs included. One selector list, matched without `:has()`. */
  posts: string;
  /**
   * The id of the post that an element shows now (`x:123`), read as cheaply as possible: called again and again to
   * notice recycled elements. `undefined`: a stub, a separator, or an id that can't be read.
   */
  identify(element: Element, look: Look): string | undefined;
  /** Everything an element says; `undefined` when it is no post (stub, separator, unavailable post). Uses no layout. */
  read(element: Element, look: Look): Reading | undefined;
  anchor(element: Element, look: Look): Anchor | undefined;
  /** The signed-in person's handle without "@"; `undefined` where the page does not tell. */
  me(document: Document): string | undefined;
  /** The network's own reply button inside a post, to know what the next composer answers. */
  replyButton: Selectors;
  /**
   * That button where no selector can be sure of it: told by its icon, since a wrong one would like or repost. Asked instead
   * of `replyButton`, which is empty then.
   */
  replyButtonOf?(post: Element): HTMLElement | undefined;
  composers: readonly Composer[];
  /** What `pick` chooses from, by the name of what is looked for: the health report counts which alternative is still found. */
  alternatives?: Readonly<Record<string, Selectors>>;
}

export const defineNetwork = (network: Network): Network => network;
