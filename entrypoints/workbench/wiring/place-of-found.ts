import type { SectionName } from '../../../components/playbook/PlaybookPage';
import { deskAddress } from '../../../lib/messages/desk-address';
import type { Found } from '../../../lib/model/found';
import { personPlace } from './person-place';

/** Sections of the playbook by the parts that they hold. */
const sections: Record<string, SectionName> = {
  brand: 'brand',
  goal: 'goals',
  pillar: 'pillars',
  mix: 'mix',
  hours: 'hours',
  segment: 'segments',
  campaign: 'campaigns',
  crisis: 'crisis',
};

/** Where something found opens: an address of the workbench or of a page of ours; of the side panel where it shows it too; or of a network. */
export function placeOfFound(found: Found): { address?: string; beside?: string; outside?: string } {
  const { kind, id, about, person, permalink, part = '' } = found;
  const outside = permalink === undefined ? {} : { outside: permalink };
  if (kind === 'person') return { address: personPlace(id), beside: deskAddress({ kind: 'person', id, label: textOf(found) }) };
  if (kind === 'note' && about)
    return { address: about.kind === 'person' ? personPlace(about.id) : `/sidepanel.html${deskAddress(about)}`, beside: deskAddress(about) };
  if (kind === 'idea') return { address: `#ideas/${encodeURIComponent(id)}` };
  if (kind === 'draft') return { address: `#drafts/${id}` };
  if (kind === 'template') return { address: `#templates/${id}` };
  if (kind === 'reminder') return { address: '#reminders' };
  if (kind === 'playbook') return { address: `#playbook/${sections[part] ?? 'brand'}` };
  if (kind === 'reply') return person === undefined ? {} : { address: personPlace(person) };
  return { address: kind === 'post' ? '#insights/posts' : '#waiting', ...outside };
}

const textOf = ({ title }: Found): string => title.map(({ text }) => text).join('');
