import type { Captured } from '../../lib/messages/to-feed';
import { captureOf } from './capture-of';
import type { FeedHost } from './feed-host';

/** What the person points at: the selection, else the post at the focus or under the pointer, else the page itself. */
export function captureFrom(document: Document, { feed, network }: Pick<FeedHost, 'feed' | 'network'>): Captured {
  const selection = document.getSelection();
  const selected = selection?.toString().trim() ?? '';
  const pointed = [...document.querySelectorAll(':hover')].at(-1) ?? null;
  const post = selected ? feed.postAt(selection?.anchorNode ?? null) : (feed.postAt(document.activeElement) ?? feed.postAt(pointed));
  if (post) return { ...captureOf(post), ...(selected && { text: selected }) };
  return { text: selected || document.title, source: { network: network.id, permalink: document.location.href, title: document.title } };
}
