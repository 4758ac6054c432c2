import type { Draft } from '../model/draft';
import type { Published } from '../model/published';
import { sameWords } from './same-words';

const week = 7 * 86_400_000;

/**
 * Finds the draft that a post of our own came from: by its address among the draft's links, else by words that are equal but for white space,
 * posted within seven days of when the draft was planned or said to be posted.
 */
export function createDraftJoin(drafts: readonly Draft[]): (post: Published) => Draft | undefined {
  const byLink = new Map<string, Draft>();
  const byWords = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.status !== 'posted') continue;
    for (const { url } of draft.links ?? []) byLink.set(plainAddress(url), draft);
    for (const words of new Set([draft.text, ...(draft.versions ?? []).map(({ text }) => text)].map(sameWords)))
      if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []), draft]);
  }
  return (post) => {
    const linked = post.permalink === undefined ? undefined : byLink.get(plainAddress(post.permalink));
    if (linked) return linked;
    return byWords.get(sameWords(post.text ?? ''))?.find((draft) => isNear(draft, post));
  };
}

/** The post with what its draft says of it; what the person chose for the post itself stays. */
export function withDraft(post: Published, draft: Draft): Published {
  const sources = post.sources.includes('draft') ? post.sources : [...post.sources, 'draft' as const];
  const pillar = post.chosen?.pillar ? post.pillar : (draft.pillar ?? post.pillar);
  const campaign = post.chosen?.campaign ? post.campaign : (draft.campaign ?? post.campaign);
  return {
    ...post,
    draft: draft.id,
    sources,
    ...(pillar !== undefined && { pillar }),
    ...(campaign !== undefined && { campaign }),
    ...(draft.plannedAt !== undefined && { plannedAt: draft.plannedAt }),
  };
}

function isNear({ networks, postedAt, plannedAt, updatedAt }: Draft, { network, at }: Published): boolean {
  if (at === undefined || (networks.length > 0 && !networks.includes(network))) return false;
  const times = [postedAt, plannedAt].filter((time) => time !== undefined);
  return (times.length > 0 ? times : [updatedAt]).some((time) => Math.abs(time - at) <= week);
}

/** Without what only counts visits, the way it is written, and the site's "www.". */
const plainAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.|m\.)?/iu, '')
    .replace(/[?#].*$/u, (rest) => (/[?&](?:v|story_fbid|fbid)=/u.test(rest) ? rest : ''))
    .replace(/\/+$/u, '')
    .replace(/^twitter\.com\//iu, 'x.com/');
