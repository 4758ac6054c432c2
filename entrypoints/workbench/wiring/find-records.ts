import { foundIcons } from '../../../components/search/found-icons';
import type { IconName } from '../../../components/ui/Icon';
import type { Words } from '../../../lib/i18n';
import { request } from '../../../lib/messages/request';
import type { Found, FoundKind, Stretch } from '../../../lib/model/found';
import { placeOfFound } from './place-of-found';

/** A record that holds what is typed, and where it opens: an address of the workbench (or of a page of ours), and one of the side panel where it shows it too. */
export interface FoundRecord {
  id: string;
  label: string;
  words: string;
  detail?: string;
  icon: IconName;
  kind: string;
  address: string;
  beside?: string;
}

const few = 6;

/** The same search as the workbench's own, a few of each kind. @throws RequestError */
export async function findRecords(words: string, t: Words['t']): Promise<FoundRecord[]> {
  const groups = await request('search.find', { words, limit: few });
  return groups.flatMap(({ rows }) => rows.flatMap((found) => recordOf(found, { words, t })));
}

function recordOf(found: Found, { words, t }: { words: string; t: Words['t'] }): FoundRecord[] {
  const { address, beside } = placeOfFound(found);
  if (address === undefined) return [];
  const { kind, id, network } = found;
  const [title, text] = [textOf(found.title), textOf(found.words)];
  const detail = [title === '' ? '' : text, network === undefined ? '' : t(`network.${network}`)].filter(Boolean).join(' · ');
  return [
    {
      id: `${kind}-${id}`,
      label: title || text || t('drafts.untitled'),
      // Found by the background, in all of its words: what is shown of them need not hold the typed ones.
      words,
      ...(detail !== '' && { detail }),
      icon: foundIcons[kind],
      kind: kindOf(kind, t),
      address,
      ...(beside !== undefined && { beside }),
    },
  ];
}

const textOf = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .slice(0, 120);

function kindOf(kind: FoundKind, t: Words['t']): string {
  if (kind === 'reply' || kind === 'waiting' || kind === 'post' || kind === 'reminder' || kind === 'playbook') return t(`search.one.${kind}`);
  return t(`palette.kind.${kind}`);
}
