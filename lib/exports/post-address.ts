import type { NetworkId } from '../model/network';

/** How the address of a post tells its id, as the pages of that network are read (lib/networks): the first that matches counts. */
const inAddress: Readonly<Partial<Record<NetworkId, readonly RegExp[]>>> = {
  x: [/\/status(?:es)?\/(\d{5,25})/u],
  linkedin: [/urn(?::|%3A)li(?::|%3A)(?:activity|share|ugcPost)(?::|%3A)(\d{5,25})/iu, /-(?:activity|share|ugcPost)-(\d{5,25})/u],
  instagram: [/instagram\.com\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/([\w-]{5,60})/u],
  facebook: [
    /\/(?:posts|permalink)\/(?:[^/?#]+\/)?(pfbid\w+|\d{3,25})(?=[/?#]|$)/u,
    /[?&]story_fbid=(pfbid\w+|\d{3,25})/u,
    /[?&]fbid=(\d{3,25})/u,
    /\/(?:reel|videos)\/(?:[^/?#]+\/)?(\d{3,25})/u,
    /[?&]v=(\d{3,25})/u,
  ],
  tiktok: [/\/(?:video|photo)\/(\d{5,25})/u],
  youtube: [/[?&]v=([\w-]{6,20})/u, /youtu\.be\/([\w-]{6,20})/u, /\/(?:shorts|live)\/([\w-]{6,20})/u],
};

/** `<network>:<id>` of the post at this address, as pages give it; `undefined` where the address tells none. */
export function idInAddress(network: NetworkId, address: string): string | undefined {
  for (const form of inAddress[network] ?? []) {
    const [, id] = form.exec(address) ?? [];
    if (id !== undefined) return `${network}:${id}`;
  }
  return undefined;
}

/** Whose post an address names, where it does: `x.com/<handle>/status/…`. */
export const accountInAddress = (network: NetworkId, address: string): string | undefined => {
  if (network === 'x') return /(?:x|twitter)\.com\/([A-Za-z\d_]{1,15})\/status/u.exec(address)?.[1]?.replace(/^i$/u, '') || undefined;
  if (network === 'tiktok') return /tiktok\.com\/@([\w.]{1,30})\//u.exec(address)?.[1];
  return undefined;
};

/**
 * When a post was made, as its number tells, milliseconds: X (open-sourced Snowflake, 2010) counts from 2010-11-04, LinkedIn and TikTok from 1970
 * (41 and 32 upper bits; seen on their own posts since 2019). `undefined` where the number tells none, or a time that can't be.
 */
export function timeInId(network: NetworkId, id: string): number | undefined {
  const digits = /^\w+:(\d{15,20})$/u.exec(id)?.[1];
  if (digits === undefined) return undefined;
  const number = BigInt(digits);
  const time =
    network === 'x'
      ? Number(number >> 22n) + 1_288_834_974_657
      : network === 'linkedin'
        ? Number(number >> 22n)
        : network === 'tiktok'
          ? Number(number >> 32n) * 1000
          : undefined;
  return time !== undefined && time > Date.UTC(2010, 10, 4) && time < Date.UTC(2100, 0) ? time : undefined;
}

/** A long number that a spreadsheet program wrote as "1.22E+17": the post can't be told from others any more. */
export const isRuinedId = (cell: string): boolean => /^\d(?:[.,]\d+)?E\+?\d+$/iu.test(cell.trim());
