import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';
import { thresholdOf } from './thresholds';

/**
 * Thanks or praise to us. `values.for`: "permission" where there is a picture or film that we would have to ask for, "share" where
 * many liked it, else "thank".
 */
export const praise = defineHint({
  id: 'praise',
  // Source: learned from GoEmotions: gratitude, admiration, love (Demszky et al., ACL 2020).
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    if (!says(memory, 'thanks', 'praise') || says(memory, 'complaint')) return unsaid(memory);
    const isLiked = (post.metrics.likes?.value ?? 0) >= thresholdOf('praise', memory.thresholds);
    return { points: points.praise, values: { for: post.media?.some((kind) => ownMedia.has(kind)) ? 'permission' : isLiked ? 'share' : 'thank' } };
  },
});

/** What they made themselves; a link or a poll needs no permission. */
const ownMedia: ReadonlySet<string> = new Set(['image', 'video', 'gif', 'audio']);
