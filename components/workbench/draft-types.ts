import type { Measured } from '../../lib/limits';
import type { Remark } from '../../lib/model/check';
import type { DraftLink, DraftStatus, DraftVersion } from '../../lib/model/draft';
import type { NetworkId } from '../../lib/model/network';

/** What a person writes of a draft. */
export interface DraftWords {
  title: string;
  text: string;
  status: DraftStatus;
  networks: NetworkId[];
  plannedAt: number | undefined;
  /** The idea that it began with. */
  idea: string | undefined;
  /** Networks with words of their own; the others have `text`. */
  versions: DraftVersion[];
  pillar: string | undefined;
  campaign: string | undefined;
  links: DraftLink[];
  postedAt: number | undefined;
}

/** A draft before anything was written. */
export const blankDraft: DraftWords = {
  title: '',
  text: '',
  status: 'writing',
  networks: [],
  plannedAt: undefined,
  idea: undefined,
  versions: [],
  pillar: undefined,
  campaign: undefined,
  links: [],
  postedAt: undefined,
};

/** What is known of the words in view. */
export interface DraftFace {
  /** Whose words are in view; `undefined`: the common ones. */
  network: NetworkId | undefined;
  /** The words in view on the network, or on each network that takes them. */
  measured: readonly { network: NetworkId; measured: Measured }[];
  remarks: readonly Remark[];
}

export interface PlaybookChoice {
  id: string;
  name: string;
}

/** The words for a network: its own, else the common ones. */
export const wordsFor = ({ text, versions }: Pick<DraftWords, 'text' | 'versions'>, network: NetworkId | undefined): string =>
  versions.find((version) => version.network === network)?.text ?? text;

/** A network with words of its own keeps its own; the others share the common ones. */
export function withWords(words: DraftWords, network: NetworkId | undefined, text: string): DraftWords {
  const hasOwn = words.versions.some((version) => version.network === network);
  if (!network || !hasOwn) return { ...words, text };
  return { ...words, versions: words.versions.map((version) => (version.network === network ? { ...version, text } : version)) };
}
