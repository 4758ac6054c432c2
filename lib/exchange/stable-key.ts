/** 28 hex digits that are the same for the same words: two rounds of cyrb53 (public domain, bryc 2018). To know a row again, not to keep a secret. */
export const stableKey = (...parts: readonly string[]): string =>
  [0x9e_37, 0x51_ed].map((seed) => cyrb53(parts.join('\u0000'), seed).toString(16).padStart(14, '0')).join('');

function cyrb53(text: string, seed: number): number {
  let one = 0xde_ad_be_ef ^ seed;
  let other = 0x41_c6_ce_57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
}
