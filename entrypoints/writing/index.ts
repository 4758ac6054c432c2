import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../../lib/page/shared-world';
import type { FeedHost } from '../feed/feed-host';
import { mountWriting } from './mount-writing';

/** Brought into a page by the background when an editor gets the focus there for the first time. */
export default defineUnlistedScript(() => {
  const world = sharedWorld<FeedHost>();
  if (world.host) world.writing ??= mountWriting(world.host);
});
