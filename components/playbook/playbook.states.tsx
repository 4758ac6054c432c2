import type { ComponentChildren } from 'preact';
import type { PartName } from '../../lib/model/playbook';
import { anEditing, nothing, now } from '../desk/desk.samples';
import '../editing/editing.css';
import type { SaveState } from '../editing/create-autosave';
import '../desk/desk.css';
import '../workbench/workbench.css';
import { BrandSection } from './BrandSection';
import { CampaignsSection } from './CampaignsSection';
import { CrisisBanner } from './CrisisBanner';
import { CrisisSection, type CrisisSectionProps } from './CrisisSection';
import './crisis-banner.css';
import { GoalsSection } from './GoalsSection';
import { HoursSection } from './HoursSection';
import { MixSection, type MixSectionProps } from './MixSection';
import { PillarsSection } from './PillarsSection';
import { PlaybookPage, type SectionName } from './PlaybookPage';
import { blankBrand, type Many, type PartEditing, type PartWords } from './part-words';
import { RulesSection } from './RulesSection';
import { SegmentsSection } from './SegmentsSection';
import './playbook.css';

const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: now, updatedAt: now };
const today = '2026-11-22';
const hour = 3_600_000;

const editingOf = <Name extends PartName>(id: string, value: PartWords<Name>, state: SaveState<unknown> = { kind: 'saved' }): PartEditing<Name> =>
  ({ ...anEditing(id, value), state }) as unknown as PartEditing<Name>;
const manyOf = <Name extends PartName>(rows: PartWords<Name>[], fresh?: string): Many<Name> => ({
  rows: rows.map((value, index) => editingOf<Name>(`part-${index}`, value)),
  fresh,
  onNew: nothing,
  onDelete: nothing,
});

const page = (section: SectionName, name: string, children: () => ComponentChildren) => ({
  name: `playbook: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-hidden">Playbook</h1>
      <PlaybookPage section={section}>{children()}</PlaybookPage>
    </main>
  ),
});

const brand: PartWords<'brand'> = {
  ...blankBrand,
  who: 'A small bakery by the harbour.',
  believes: 'Good bread needs time.',
  does: 'Bakes sourdough.',
  tone: { casual: 1, funny: 2, irreverent: -1, enthusiastic: -2 },
  wordsToUse: ['rye', 'oven'],
  wordsToAvoid: ['artisanal'],
  examples: ['Shall I keep one for you?'],
  emoji: 2,
};
const brandPage = (name: string, words: PartWords<'brand'>, state?: SaveState<unknown>) =>
  page('brand', name, () => <BrandSection brand={{ editing: editingOf('brand', words, state), isStored: words !== blankBrand }} onExample={nothing} />);

const mix: PartWords<'mix'> = {
  part: 'mix',
  rule: '80-20',
  shares: [
    { name: 'Useful', share: 0.8 },
    { name: 'Promotional', share: 0.2 },
  ],
  perWeek: { x: 3 },
};
const meter: MixSectionProps['meter'] = {
  pillars: [
    { name: 'Bread', count: 6, share: 0.75, wanted: 0.6 },
    { name: 'A pillar with quite a long name that has to find its place', count: 2, share: 0.25, wanted: undefined },
  ],
  rule: [
    { name: 'Useful', count: 6, share: 0.75, wanted: 0.8 },
    { name: 'Promotional', count: 2, share: 0.25, wanted: 0.2 },
  ],
  total: 10,
  withoutPillar: 2,
  withoutShare: 0,
};
const noMeter: MixSectionProps['meter'] = { pillars: [], rule: [], total: 0, withoutPillar: 0, withoutShare: 0 };

const workday = { from: 540, to: 1020 };
const hours: PartWords<'hours'> = {
  part: 'hours',
  days: [workday, workday, workday, workday, workday, null, null],
  holidays: ['2026-12-25'],
  quiet: { from: 1200, to: 420 },
};
const noHours: PartWords<'hours'> = { part: 'hours', days: Array.from({ length: 7 }, () => null), holidays: [] };

const campaign: PartWords<'campaign'> = {
  part: 'campaign',
  name: 'Winter market',
  slug: '2026-q4-winter-market',
  goal: 'Orders for Christmas',
  from: '2026-11-15',
  to: '2026-12-20',
  url: 'https://rye.example/shop',
  hashtag: '#WinterMarket',
  cost: 200,
  value: 320,
};
const plan: PartWords<'crisis'> = {
  part: 'crisis',
  houseRules: 'Criticism stays.',
  holding: 'We know about it and look into it. More at noon.',
  names: 'Ana decides, Rita speaks',
  steps: '1. Hold what is planned',
};
const crisisPage = (name: string, props: Partial<CrisisSectionProps> = {}) =>
  page('crisis', name, () => (
    <CrisisSection
      plan={{ editing: editingOf('crisis', plan), isStored: true }}
      since={undefined}
      timeline={[]}
      onBegin={nothing}
      onEnd={nothing}
      onNote={async () => true}
      {...props}
    />
  ));

export const states = [
  brandPage('brand card, empty', blankBrand),
  brandPage('brand card', brand),
  brandPage('brand card, changed elsewhere', brand, { kind: 'changed', theirs: { ...brand, ...stored, id: 'brand', who: 'A mill.' } }),
  brandPage('brand card, not saved', brand, { kind: 'failed', trouble: 'full', message: '' }),
  page('goals', 'goals, empty', () => <GoalsSection goals={manyOf<'goal'>([])} today={today} />),
  page('goals', 'goals', () => (
    <GoalsSection
      today={today}
      goals={manyOf<'goal'>(
        [
          { part: 'goal', name: 'Followers', target: 2000, reached: 1250, by: '2026-12-31', network: 'bluesky' },
          { part: 'goal', name: 'Sign-ups', target: 50, reached: 61, by: '2026-11-30' },
          { part: 'goal', name: 'Answers within 2 hours (%)', target: 80, by: '2026-10-31' },
        ],
        'part-0',
      )}
    />
  )),
  page('pillars', 'pillars, empty', () => <PillarsSection pillars={manyOf<'pillar'>([])} kinds={[]} />),
  page('pillars', 'pillars', () => (
    <PillarsSection
      kinds={['Useful', 'Promotional']}
      pillars={manyOf<'pillar'>(
        [
          { part: 'pillar', name: 'Behind the counter', about: 'Who we are', share: 0.5, kind: 'Useful' },
          { part: 'pillar', name: 'Offers', about: '', share: 0.3 },
        ],
        'part-0',
      )}
    />
  )),
  page('mix', 'mix, nothing yet', () => (
    <MixSection mix={{ editing: editingOf('mix', { part: 'mix', rule: '', shares: [], perWeek: {} }), isStored: false }} meter={noMeter} thisWeek={{}} />
  )),
  page('mix', 'mix', () => <MixSection mix={{ editing: editingOf('mix', mix), isStored: true }} meter={meter} thisWeek={{ x: 2 }} />),
  page('mix', 'mix, own rule', () => <MixSection mix={{ editing: editingOf('mix', { ...mix, rule: 'own' }), isStored: true }} meter={meter} thisWeek={{}} />),
  page('hours', 'hours, empty', () => <HoursSection hours={{ editing: editingOf('hours', noHours), isStored: false }} onDefaults={nothing} />),
  page('hours', 'hours', () => <HoursSection hours={{ editing: editingOf('hours', hours), isStored: true }} onDefaults={nothing} />),
  page('hours', 'hours with a day that is none', () => (
    <HoursSection hours={{ editing: editingOf('hours', { ...hours, holidays: ['2026-02-30'] }), isStored: true }} onDefaults={nothing} />
  )),
  page('segments', 'segments, empty', () => <SegmentsSection segments={manyOf<'segment'>([])} onDefaults={nothing} />),
  page('segments', 'segments', () => (
    <SegmentsSection
      onDefaults={nothing}
      segments={manyOf<'segment'>(
        [
          { part: 'segment', name: 'Press', points: 3, cadence: 90, rule: { words: ['reporter', 'editor'] } },
          { part: 'segment', name: 'Customer', points: 2 },
        ],
        'part-0',
      )}
    />
  )),
  page('campaigns', 'campaigns, empty', () => <CampaignsSection campaigns={manyOf<'campaign'>([])} today={today} onCopy={nothing} />),
  page('campaigns', 'campaigns', () => (
    <CampaignsSection
      today={today}
      onCopy={nothing}
      campaigns={manyOf<'campaign'>([campaign, { part: 'campaign', name: 'Easter', slug: '2027-q2-easter', goal: '', from: '2027-04-01' }], 'part-0')}
    />
  )),
  page('rules', 'house rules', () => <RulesSection plan={{ editing: editingOf('crisis', plan), isStored: true }} />),
  crisisPage('crisis plan'),
  crisisPage('crisis is on', {
    since: now - hour,
    timeline: [
      { at: now - hour, text: 'Crisis begun.' },
      { at: now - hour / 2, text: 'Rita answered the first three with the holding statement.' },
    ],
  }),
  {
    name: 'playbook: crisis banner',
    render: () => (
      <main style={{ padding: '1rem' }}>
        <h1 class="fs-hidden">Crisis banner</h1>
        <CrisisBanner since={now - hour} holding={plan.holding} names={plan.names} onCopy={nothing} onOpen={nothing} />
      </main>
    ),
  },
];
