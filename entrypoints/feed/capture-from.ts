import type { Captured } from '../../lib/messages/to-feed';
import { captureOf } from './capture-of';
import type { FeedHost } from './feed-host';

/** What the person points at: the selection, else the post at the focus or under the pointer, else the page itself. No host: no network's page. */
export function captureFrom(document: Document, host: Pick<FeedHost, 'feed' | 'network'> | undefined): Captured {
  const selection = document.getSelection();
  const selected = selection?.toString().trim() ?? '';
  const pointed = [...document.querySelectorAll(':hover')].at(-1) ?? null;
  const postAt = (node: Node | null) => host?.feed.postAt(node);
  const post = selected ? postAt(selection?.anchorNode ?? null) : (postAt(document.activeElement) ?? postAt(pointed));
  if (post) return { ...captureOf(post), ...(selected && { text: selected }) };
  return {
    text: selected || document.title,
    source: { ...(host && { network: host.network.id }), permalink: document.location.href, title: document.title },
  };
}
