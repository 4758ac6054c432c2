import type { NetworkId } from '../model/network';
import type { WordsAsked } from './review-state';

/** Words for one network (`undefined`: the common ones) as they were submitted and as they stand; `now` is `undefined` where the draft is not here. */
export interface ComparedWords {
  network: NetworkId | undefined;
  submitted: string;
  now: string | undefined;
}

/** The common words, then those of every network that has or had its own. Common words that never were are left out where others are. */
export function compareWords(submitted: WordsAsked, now: WordsAsked | undefined): ComparedWords[] {
  const networks = new Set([submitted, now].flatMap((each) => (each?.versions ?? []).map(({ network }) => network)));
  const common = { network: undefined, submitted: submitted.text, now: now?.text };
  const own = [...networks].map((network) => ({ network, submitted: wordsOf(submitted, network), now: now && wordsOf(now, network) }));
  const hasCommon = common.submitted !== '' || (common.now ?? '') !== '' || own.length === 0;
  return hasCommon ? [common, ...own] : own;
}

const wordsOf = ({ text, versions = [] }: WordsAsked, network: NetworkId): string => versions.find((version) => version.network === network)?.text ?? text;
