import { type Autosave, createAutosave, type Keep } from '../../../components/editing/create-autosave';
import { keepIn } from '../../../components/editing/keep-in';
import { blankDraft, type DraftWords } from '../../../components/workbench/draft-types';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';
import { given } from './create-note-editing';
import { wished } from './shared-wish';

const pause = 400;
/** Before the id, in the names of what is kept until it is stored. */
export const keptPrefix = 'draft:';

export const openDraft = (id: string, stored: Draft | undefined): Autosave<DraftWords, Draft> =>
  createAutosave<DraftWords, Draft>({
    stored,
    empty: blankDraft,
    wordsOf,
    same: isSame,
    save: ({ value, ...change }) => request('drafts.save', { ...messageOf(value), ...given(change), ...wished('drafts', id, change.base), id }),
    newWrite,
    keep: wholeKeep(keepIn(localStorage, `${keptPrefix}${id}`)),
    delay: pause,
  });

const wordsOf = ({ title, text, status, networks, plannedAt, idea, versions = [], pillar, campaign, links = [], postedAt }: Draft): DraftWords => ({
  title,
  text,
  status,
  networks,
  plannedAt,
  idea,
  versions,
  pillar,
  campaign,
  links,
  postedAt,
});

/** What an earlier version of Feedside kept lacks what came later. */
const wholeKeep = (keep: Keep<DraftWords>): Keep<DraftWords> => ({
  ...keep,
  read() {
    const kept = keep.read();
    if (!kept) return undefined;
    const { attempt } = kept;
    return { ...kept, value: { ...blankDraft, ...kept.value }, attempt: attempt && { ...attempt, value: { ...blankDraft, ...attempt.value } } };
  },
});

/** Always in the same order, so that two that say the same are written the same. */
export const messageOf = ({ title, text, status, networks, plannedAt, idea, versions, pillar, campaign, links, postedAt }: DraftWords) => ({
  title,
  text,
  status,
  networks,
  ...(plannedAt !== undefined && { plannedAt }),
  ...(idea !== undefined && { idea }),
  ...(versions.length > 0 && { versions: versions.map(({ network, text: words }) => ({ network, text: words })) }),
  ...(pillar !== undefined && { pillar }),
  ...(campaign !== undefined && { campaign }),
  ...(links.length > 0 && { links: links.map(({ network, url }) => ({ ...(network && { network }), url })) }),
  ...(postedAt !== undefined && { postedAt }),
});

export const isSame = (one: DraftWords, other: DraftWords): boolean => JSON.stringify(messageOf(one)) === JSON.stringify(messageOf(other));
