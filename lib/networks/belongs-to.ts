import type { Network } from './define-network';

/** Whether a page is one of this network's. */
export const belongsTo = (network: Network, url: URL, document: Document): boolean =>
  network.hosts.some((pattern) => matches(pattern, url)) || network.detect?.(document) === true;

/** Match patterns of the simple form `https://host/*` or `https://*.host/*`, which is all that `hosts` uses. */
function matches(pattern: string, url: URL): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  return url.protocol === 'https:' && (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) || url.hostname === host.slice(2) : url.hostname === host);
}
