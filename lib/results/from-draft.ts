import { idInAddress } from '../exports/post-address';
import type { Draft } from '../model/draft';
import type { Published } from '../model/published';

/** The posts that a draft became, as far as its links tell which they are; how they did is for pages and exports to say. */
export function postsOfDraft({ id, status, links = [], text, versions = [], postedAt, plannedAt }: Draft): Published[] {
  if (status !== 'posted') return [];
  return links.flatMap(({ network, url }) => {
    const post = network === undefined ? undefined : idInAddress(network, url);
    if (network === undefined || post === undefined) return [];
    const words = (versions.find((version) => version.network === network)?.text ?? text).slice(0, longest);
    return [
      {
        id: post,
        network,
        ...(words !== '' && { text: words }),
        permalink: url,
        // When the person said so: within the day at best.
        ...(postedAt !== undefined && { at: postedAt, atUncertainty: day }),
        ...(plannedAt !== undefined && { plannedAt }),
        draft: id,
        results: {},
        sources: ['draft' as const],
      },
    ];
  });
}

const day = 86_400_000;
const longest = 30_000;
