import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { networks } from '../lib/networks';

/** Which network on any host this page belongs to; run once, where the person opened the popup. */
export default defineUnlistedScript(() => networks.find(({ detect }) => detect?.(document))?.id);
