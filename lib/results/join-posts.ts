import type { Published } from '../model/published';
import { sameWords } from './same-words';

const minute = 60_000;
/** Feeds and exports cut long texts; so much of the beginning stands everywhere. */
const told = 120;
/** Fewer characters are said more than once a day. */
const fewest = 15;

/**
 * Finds the known post that another source tells of under another id: same network, same account (where both say it), the same words, and a time
 * within a minute and what both may be off by. Two posts that both passed on the screen are never one.
 */
export function createPostJoin(known: readonly Published[]): (post: Published) => Published | undefined {
  const ids = new Set(known.map(({ id }) => id));
  const byWords = new Map<string, Published[]>();
  for (const post of known) {
    const key = keyOf(post);
    if (key !== undefined) byWords.set(key, [...(byWords.get(key) ?? []), post]);
  }
  return (post) => {
    if (ids.has(post.id)) return undefined;
    const key = keyOf(post);
    return key === undefined ? undefined : byWords.get(key)?.find((each) => isSamePost(each, post));
  };
}

/** Pairs among these that are one post; `keep` is the one that a page shows, since it comes by under that id again. */
export function doublesAmong(posts: readonly Published[]): { keep: string; drop: string }[] {
  const byWords = new Map<string, Published[]>();
  for (const post of posts) {
    const key = keyOf(post);
    if (key !== undefined) byWords.set(key, [...(byWords.get(key) ?? []), post]);
  }
  const found: { keep: string; drop: string }[] = [];
  for (const alike of byWords.values()) {
    const gone = new Set<string>();
    const ranked = [...alike].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
    for (const [at, one] of ranked.entries())
      for (const other of ranked.slice(at + 1)) {
        if (gone.has(one.id) || gone.has(other.id) || !isSamePost(one, other)) continue;
        gone.add(other.id);
        found.push({ keep: one.id, drop: other.id });
      }
  }
  return found;
}

const rank = ({ sources, id }: Published): number => (sources.includes('screen') ? 2 : id.includes(':export:') ? 0 : 1);

const keyOf = ({ network, text }: Published): string | undefined => {
  const words = sameWords(text ?? '');
  return words.length < fewest ? undefined : `${network}:${words.slice(0, told)}`;
};

function isSamePost(one: Published, other: Published): boolean {
  if (one.id === other.id || (one.sources.includes('screen') && other.sources.includes('screen'))) return false;
  // Two rows of one kind of file with an id each are two posts.
  if (isNumbered(one) && isNumbered(other) && one.sources.join() === other.sources.join()) return false;
  if (one.account !== undefined && other.account !== undefined && !canBeSame(one.account, other.account)) return false;
  if (one.at === undefined || other.at === undefined) return false;
  return Math.abs(one.at - other.at) <= minute + (one.atUncertainty ?? 0) + (other.atUncertainty ?? 0);
}

const isNumbered = ({ id }: Published): boolean => !id.includes(':export:');

/** A name ("Feed Bakery", in exports of Meta) and a handle can't be compared; that is no contradiction. */
const canBeSame = (one: string, other: string): boolean => plainAccount(one) === plainAccount(other) || /\s/u.test(one.trim()) !== /\s/u.test(other.trim());

const plainAccount = (account: string): string => account.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
