import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../../lib/page/shared-world';
import type { FeedHost } from '../feed/feed-host';
import { mountCard } from './mount-card';

/** The opened chip and the picker: brought into a page by the background the first time they are needed. */
export default defineUnlistedScript(() => {
  const world = sharedWorld<FeedHost>();
  if (world.host) world.card ??= mountCard(world.host);
});
