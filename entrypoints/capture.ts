import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../lib/page/shared-world';
import { captureFrom } from './feed/capture-from';
import type { FeedHost } from './feed/feed-host';

/** What would be captured in this page now; brought in by the background at the person's own press, also where no network is. */
export default defineUnlistedScript(() => captureFrom(document, sharedWorld<FeedHost>().host));
