import type { Captured } from '../../lib/messages/to-feed';
import type { Post } from '../../lib/model/post';

/** A post as an idea: its words, and where they came from. */
export const captureOf = (post: Post): Captured => ({
  text: post.text,
  source: {
    network: post.network,
    post: post.id,
    author: post.author.name ? `${post.author.name} (@${post.author.handle})` : `@${post.author.handle}`,
    ...(post.permalink && { permalink: post.permalink }),
    ...(post.time !== undefined && { time: post.time }),
  },
});
