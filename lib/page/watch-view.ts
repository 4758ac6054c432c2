import type { Post } from '../model/post';
import type { Look, Network } from '../networks/define-network';
import { closest } from './closest';
import { createSeldom } from './seldom';

/** What somebody who looks from beside sees of a page. */
export interface View {
  /** The posts on the screen, in the page's order; whoever asks keeps the view open. */
  posts(): Post[];
  /** The post that was focused, pressed or opened last, as it read then; it may have left the page since. */
  atHand(): Post | undefined;
}

/** Milliseconds between two tellings: a scroll is many changes and one piece of news. */
const tellEvery = 300;
/** Milliseconds that nobody may ask for before the view closes. */
const openFor = 90_000;
/** More posts than a screen holds. */
const mostPosts = 60;

/**
 * Keeps which posts are on the screen and tells when others are. The browser says what it shows (an IntersectionObserver, which
 * forces no layout); nothing in the page is changed. Elements are held only while they are shown.
 */
export function watchView({
  document,
  network,
  look,
  opened,
  onChange,
  onClosed,
  until,
}: {
  document: Document;
  network: Network;
  look(): Look;
  /** The post whose card was opened last: presses inside our own roots are nobody's to hear. */
  opened(): Post | undefined;
  onChange(): void;
  onClosed(): void;
  until: AbortSignal;
}): View {
  const close = new AbortController();
  const shown = new Set<Element>();
  let known = new WeakSet<Element>();
  let asked = Date.now();
  let told = '';
  let hand: Post | undefined;
  let lastOpened = opened();

  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) shown.add(target);
      else shown.delete(target);
    }
    soon();
  });
  const meet = () => {
    for (const element of document.querySelectorAll(network.posts)) {
      if (known.has(element)) continue;
      known.add(element);
      seen.observe(element);
    }
  };
  /** What was opened since goes before what was pressed before. */
  const atHand = (): Post | undefined => {
    const now = opened();
    if (now !== lastOpened) hand = now;
    lastOpened = now;
    return hand;
  };
  const ids = () => {
    const now = look();
    return inOrder(shown).flatMap((element) => network.identify(element, now) ?? []);
  };
  const soon = createSeldom(tellEvery, () => {
    if (Date.now() - asked > openFor) return close.abort();
    meet();
    const now = `${atHand()?.id ?? ''} ${ids().join(' ')}`;
    if (now === told) return;
    told = now;
    onChange();
  });
  // Feeds fill a node with another post: what is on the screen may change without any element coming or going.
  const touched = new MutationObserver(soon);
  touched.observe(document, { childList: true, subtree: true });
  const onTouch = ({ target, isTrusted }: Event) => {
    const element = isTrusted && target instanceof Element ? closest(target, network.posts) : null;
    const post = element && network.read(element, look())?.post;
    if (!post || post.id === hand?.id) return;
    atHand();
    hand = post;
    soon();
  };
  for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, onTouch, { capture: true, passive: true, signal: close.signal });
  meet();

  const end = () => {
    seen.disconnect();
    touched.disconnect();
    shown.clear();
    known = new WeakSet();
    onClosed();
  };
  close.signal.addEventListener('abort', end, { once: true });
  until.addEventListener('abort', () => close.abort(), { once: true, signal: close.signal });

  return {
    posts() {
      asked = Date.now();
      const now = look();
      const posts = new Map<string, Post>();
      for (const element of inOrder(shown)) {
        const post = element.isConnected ? network.read(element, now)?.post : undefined;
        if (post && posts.size < mostPosts) posts.set(post.id, post);
      }
      return [...posts.values()];
    },
    atHand,
  };
}

const inOrder = (elements: Iterable<Element>): Element[] =>
  [...elements].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
