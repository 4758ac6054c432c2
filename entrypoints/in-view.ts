import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../lib/messages/request';
import { sharedWorld } from '../lib/page/shared-world';
import { watchView } from '../lib/page/watch-view';
import type { FeedHost } from './feed/feed-host';

/**
 * The posts on the screen, for the side panel; brought into a page by the background while somebody looks from beside. Nothing
 * where no feed script runs: the page is still loading, or its network is off.
 */
export default defineUnlistedScript(() => {
  const world = sharedWorld<FeedHost>();
  const { host } = world;
  if (!host) return undefined;
  world.view ??= watchView({
    document,
    network: host.network,
    look: host.feed.look,
    opened: () => world.opened,
    onChange: () => void request('page.changed', {}).catch(() => undefined),
    onClosed: () => {
      delete world.view;
    },
    until: host.until,
  });
  return { me: host.feed.look().me, posts: world.view.posts(), atHand: world.view.atHand() };
});
