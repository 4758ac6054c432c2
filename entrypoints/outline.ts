import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { belongsTo } from '../lib/networks/belongs-to';
import { outlinePage } from '../lib/page/outline';
import { sharedWorld } from '../lib/page/shared-world';
import type { FeedHost } from './feed/feed-host';

/** Characters: a report stays under 20 KB. */
const longest = 16_000;

/** The structure of this page for the health report, without a word of anybody's; run once, when a person asks for it. */
export default defineUnlistedScript(() => {
  const url = new URL(location.href);
  const network = [...sharedWorld<FeedHost>().networks].find((candidate) => belongsTo(candidate, url, document));
  if (!network) return undefined;
  const locale = document.documentElement.lang;
  const page = network.page(url);
  const look = { url, page, me: network.me(document), now: Date.now(), locale: locale || 'en' };
  const missingOf = (element: Element) => {
    try {
      return network.read(element, look)?.missing;
    } catch {
      return ['all: reading it failed'];
    }
  };
  const outlined = outlinePage({ document, network, missingOf, longest });
  return { network: network.id, page, language: locale, ...outlined };
});
