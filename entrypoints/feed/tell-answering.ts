import type { FeedHost } from './feed-host';

/** Tells the team, if there is one, that an answer to this post is begun here, or given up: the post alone, never a word. Without a team nothing leaves. */
export function tellAnswering({ ask, network }: FeedHost, post: string | undefined, on: boolean): void {
  if (post === undefined || network.id === 'practice') return;
  ask('team.answering', { post, on }).catch(() => undefined); // it matters for minutes only
}
