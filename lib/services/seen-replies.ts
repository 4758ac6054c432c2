import { isOwnHandle } from '../hints';
import { responseTime } from '../metrics';
import type { NetworkId } from '../model/network';
import { personId } from '../model/person';
import type { Post } from '../model/post';
import type { ReplySent } from '../storage';
import type { Surroundings } from './recall';
import { stableHex } from './stable-hex';

/**
 * Own replies that stand on the page and are not known as such yet: the best evidence that they were sent. Answers to
 * ourselves (threads) are none. Seen again: the same ids, so nothing is counted twice.
 */
export async function seenReplies(network: NetworkId, posts: readonly Post[], { around, now }: { around: Surroundings; now: number }): Promise<ReplySent[]> {
  const { recalled, ours, ownHandles } = around;
  const ownHere = new Set(ours.map((post) => post.id));
  const replies: ReplySent[] = [];
  for (const own of ours) {
    const post = own.replyTo?.post;
    if (post === undefined || (recalled.own.has(own.id) && recalled.answered.has(post))) continue;
    const answered = posts.find((each) => each.id === post) ?? recalled.waiting.get(post)?.post;
    const author = answered?.author.handle ?? own.replyTo?.handle;
    if (author !== undefined && around.isForgotten(author)) continue;
    if (ownHere.has(post) || recalled.own.has(post) || isOwnHandle(author, { ownHandles })) continue;
    const hex = await stableHex(own.id);
    const sentAt = Math.min(own.time ?? now, now);
    const length = answered && own.time !== undefined ? responseTime(answered, own.time) : undefined;
    replies.push({
      id: `seen-${hex}`,
      write: hex,
      at: now,
      network,
      post,
      text: own.text,
      sentAt,
      evidence: 'seen',
      ownPost: own.id,
      ...(author !== undefined && { person: personId(network, author) }),
      ...(length !== undefined && { responseTime: length }),
    });
  }
  return replies;
}
