import type { FeedHost } from './feed-host';

/** Posts that were told of and not taken back, by page. */
const told = new WeakMap<FeedHost, Set<string>>();

/**
 * Tells the team, if there is one, that an answer to this post is begun here, or given up: the post alone, never a word. Without a team nothing leaves. A page that
 * is left takes back what it told.
 */
export function tellAnswering(host: FeedHost, post: string | undefined, on: boolean): void {
  const { ask, network } = host;
  if (post === undefined || network.id === 'practice') return;
  if (on) toldIn(host).add(post);
  else told.get(host)?.delete(post);
  ask('team.answering', { post, on }).catch(() => undefined); // it matters for minutes only
}

function toldIn(host: FeedHost): Set<string> {
  const known = told.get(host);
  if (known) return known;
  const posts = new Set<string>();
  told.set(host, posts);
  const takeBack = () => {
    for (const post of [...posts]) tellAnswering(host, post, false);
  };
  window.addEventListener('pagehide', takeBack, { signal: host.until });
  return posts;
}
