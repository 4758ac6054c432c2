import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyHost } from '../lib/networks/any-host';

/** Which network on any host this page belongs to; run once, where the person opened the popup. */
export default defineUnlistedScript(() => anyHost.find(({ detect }) => detect?.(document))?.id);
