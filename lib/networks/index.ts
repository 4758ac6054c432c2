import { bluesky } from './bluesky';
import type { Network } from './define-network';
import { mastodon } from './mastodon';
import { x } from './x';

/** Every network that a page can belong to. Adding one is a file, a line here and its fixtures. */
export const networks: readonly Network[] = [bluesky, mastodon, x];

/** The network a page belongs to; `undefined` for any other page. */
export const networkFor = (url: URL, document: Document): Network | undefined =>
  networks.find((network) => network.hosts.some((pattern) => matches(pattern, url)) || network.detect?.(document));

/** Match patterns of the simple form `https://host/*` or `https://*.host/*`, which is all that `hosts` uses. */
function matches(pattern: string, url: URL): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  return url.protocol === 'https:' && (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) || url.hostname === host.slice(2) : url.hostname === host);
}
