import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { discourse } from '../lib/networks/discourse';
import { sharedWorld } from '../lib/page/shared-world';
import type { FeedHost } from './feed/feed-host';

/** This network's adapter, for the feed script that is registered right after it. */
export default defineUnlistedScript(() => void sharedWorld<FeedHost>().networks.add(discourse));
