import { blankBrand, type PartWords } from '../../../components/playbook/part-words';
import type { PartName } from '../../../lib/model/playbook';
import { dayOf } from '../../../lib/playbook';

const year = 365 * 86_400_000;
const nobodyWorks = Array.from({ length: 7 }, () => null);

/** The words that a new part of the playbook begins with. */
export const emptyParts: { [Name in PartName]: () => PartWords<Name> } = {
  brand: () => blankBrand,
  pillar: () => ({ part: 'pillar', name: '', about: '' }),
  goal: () => ({ part: 'goal', name: '', target: 100, by: dayOf(Date.now() + year / 4) }),
  campaign: () => ({ part: 'campaign', name: '', slug: '', goal: '' }),
  segment: () => ({ part: 'segment', name: '' }),
  hours: () => ({ part: 'hours', days: nobodyWorks, holidays: [] }),
  mix: () => ({ part: 'mix', rule: '', shares: [], perWeek: {} }),
  crisis: () => ({ part: 'crisis', houseRules: '', holding: '', names: '', steps: '' }),
};
