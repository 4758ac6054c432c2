import type { NetworkId } from '../model/network';

/** Feeds cut long texts off; as much of the beginning is shown everywhere. */
const shown = 120;

/**
 * The id of a post whose page gives it none: `linkedin:~1x2y3z…`, made of its author and the beginning of its words with
 * spaces set aside, so that the same post met again is the same one. Two posts of one author with the same words are one.
 */
export const stableId = (network: NetworkId, handle: string, text: string): string =>
  `${network}:~${hash(`${handle.toLowerCase()}\n${text.replace(/\s+/g, ' ').trim().slice(0, shown)}`)}`;

/** 53 bits in base 36: one pair in 100 million among 10,000 posts (cyrb53, public domain). */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
