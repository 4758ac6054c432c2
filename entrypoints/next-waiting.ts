import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../lib/page/shared-world';
import type { FeedHost } from './feed/feed-host';
import { goToNextWaiting } from './feed/next-waiting';

/** Goes to the next post in this page that waits for an answer; brought in by the background at the person's own press. */
export default defineUnlistedScript(() => goToNextWaiting(document, sharedWorld<FeedHost>()));
