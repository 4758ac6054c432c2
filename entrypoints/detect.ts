import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mastodon } from '../lib/networks/mastodon';

/** Which network on any host this page belongs to; run once, where the person opened the popup. */
export default defineUnlistedScript(() => [mastodon].find(({ detect }) => detect?.(document))?.id);
