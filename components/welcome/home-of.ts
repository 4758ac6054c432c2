import type { SiteState } from '../../lib/messages/protocol';

/** Where a network begins: the first of its addresses. `undefined` for a pattern of many hosts. */
export function homeOf({ host, origins }: Pick<SiteState, 'host' | 'origins'>): string | undefined {
  if (host !== undefined) return `https://${host}/`;
  const [first = ''] = origins;
  return /^https:\/\/[^*/]+\/\*$/.test(first) ? first.slice(0, -1) : undefined;
}
