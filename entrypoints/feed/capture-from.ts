import type { Captured } from '../../lib/messages/to-feed';
import type { FeedHost } from './feed-host';

/** What the person points at: the selection, else the post at the focus or under the pointer, else the page itself. */
export function captureFrom(document: Document, { feed, network }: Pick<FeedHost, 'feed' | 'network'>): Captured {
  const selection = document.getSelection();
  const selected = selection?.toString().trim() ?? '';
  const post =
    (selected && feed.postAt(selection?.anchorNode ?? null)) ||
    feed.postAt(document.activeElement) ||
    feed.postAt([...document.querySelectorAll(':hover')].at(-1) ?? null);
  if (!post) return { text: selected || document.title, source: { network: network.id, permalink: document.location.href, title: document.title } };
  return {
    text: selected || post.text,
    source: {
      network: network.id,
      post: post.id,
      author: post.author.name ? `${post.author.name} (@${post.author.handle})` : `@${post.author.handle}`,
      ...(post.permalink && { permalink: post.permalink }),
      ...(post.time !== undefined && { time: post.time }),
    },
  };
}
