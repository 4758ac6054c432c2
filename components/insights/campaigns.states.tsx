import type { Outcome } from '../../lib/model/outcome';
import type { AccountDay, Published } from '../../lib/model/published';
import { mixMeter } from '../../lib/playbook';
import { campaignSums, followerGrowth } from '../../lib/reports';
import '../charts/charts.css';
import '../desk/desk.css';
import '../playbook/playbook.css';
import '../workbench/workbench.css';
import { nothing, now } from '../desk/desk.samples';
import { CampaignPage, type CampaignPageProps } from './CampaignPage';
import type { Campaign } from './campaign-types';
import './campaigns.css';

const day = 86_400_000;
const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: now - 40 * day, updatedAt: now };
const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const campaign: Campaign = {
  ...envelope,
  id: 'spring',
  part: 'campaign',
  name: 'Spring roast',
  slug: '2026-q2-spring-roast',
  goal: 'Fifty orders of the new roast',
  url: 'https://shop.example/spring',
  cost: 300,
  links: [
    {
      url: 'https://shop.example/spring?utm_source=linkedin&utm_medium=social&utm_campaign=2026-q2-spring-roast&utm_content=blue-button',
      network: 'linkedin',
      variant: 'blue-button',
      at: now,
    },
  ],
};
const anOutcome = (id: string, part: Partial<Outcome>): Outcome => ({ ...envelope, id, campaign: 'spring', source: 'file', ...part });
const outcomes = [
  anOutcome('1', { network: 'linkedin', variant: 'blue-button', day: '2026-04-11', clicks: 240, conversions: 12, value: 480 }),
  anOutcome('2', { network: 'bluesky', variant: 'plain', day: '2026-04-11', clicks: 61, conversions: 4, value: 130.5 }),
  anOutcome('3', { source: 'typed', note: 'Told in the shop', conversions: 3, value: 90 }),
];
const aPost = (id: string, part: Partial<Published>): Published => ({
  id,
  network: 'linkedin',
  at: now - 3 * day,
  campaign: 'spring',
  results: { likes: 20, comments: 4 },
  sources: ['screen'],
  ...part,
});
const posts = [aPost('1', { results: { likes: 31, comments: 4, impressions: 2100 } }), aPost('2', { isReply: true }), aPost('3', { network: 'bluesky' })];
const followers = (account: string, length: number, each: number): AccountDay[] =>
  Array.from({ length }, (_, at) => ({
    id: `linkedin:${account}:${at}`,
    network: 'linkedin',
    account,
    day: nameOf(now - (length - at) * day),
    results: { followers: 1180 + Math.round(at * each + Math.sin(at) * 2) },
    sources: ['screen'],
  }));
const range = { from: nameOf(now - 90 * day), to: nameOf(now) };
const goal = { ...envelope, part: 'goal' as const, target: 1000, by: nameOf(now + 60 * day) };
const acts = { onSave: nothing, onDelete: nothing, onFile: nothing, onColumn: nothing, onTake: nothing, onUndo: nothing, onAgain: nothing };
const noMix = mixMeter([], { pillars: [], mix: undefined, now });
const pillars = ['Behind the scenes', 'Offers'].map((name, at) => ({
  ...envelope,
  part: 'pillar' as const,
  id: name,
  name,
  about: '',
  kind: at === 0 ? 'useful' : 'promotional',
}));
const mix = mixMeter(
  [1, 2, 3, 4, 5, 6].map((at) => ({ pillar: at < 5 ? 'Behind the scenes' : at === 5 ? 'Offers' : undefined, at: now - at * day })),
  {
    pillars,
    mix: {
      shares: [
        { name: 'useful', share: 0.8 },
        { name: 'promotional', share: 0.2 },
      ],
    },
    now,
  },
);

const page: CampaignPageProps = {
  campaigns: [campaign],
  chosen: campaign,
  sums: campaignSums(campaign, { posts, outcomes }),
  outcomes,
  file: { kind: 'idle' },
  goals: [
    { ...goal, id: 'g1', name: 'Followers on LinkedIn', reached: 640 },
    { ...goal, id: 'g2', name: 'Newsletter readers', target: 500, reached: 90 },
    { ...goal, id: 'g3', name: 'Orders' },
  ],
  followers: followerGrowth([...followers('kaffee', 40, 2.1), ...followers('quiet', 40, 0), ...followers('new', 3, 1)], range),
  mix,
  now,
  outcomeActs: acts,
  linkActs: { onMake: nothing, onCopy: nothing, onRemove: nothing },
  onChoose: nothing,
  onPicture: nothing,
};
const state = (name: string, part: Partial<CampaignPageProps> = {}) => ({
  name: `campaigns: ${name}`,
  render: () => (
    <main style={{ padding: '1rem' }}>
      <h1 class="fs-hidden">{name}</h1>
      <CampaignPage {...page} {...part} />
    </main>
  ),
});
const places = { campaign: 0, network: 1, variant: -1, day: 2, clicks: 3, conversions: 4, cost: -1, value: 5 };

export const states = [
  state('with numbers'),
  state('nothing yet', { campaigns: [], chosen: undefined, sums: undefined, outcomes: [], goals: [], followers: [], mix: noMix }),
  state('no numbers yet', {
    chosen: { ...campaign, links: [] },
    sums: campaignSums({ id: 'spring' }, { posts: [], outcomes: [] }),
    outcomes: [],
    goals: [],
    followers: [],
    mix: noMix,
  }),
  state('a file looked at', {
    file: {
      kind: 'would',
      name: 'ga4.csv',
      header: ['Session campaign', 'Session source', 'Date', 'Sessions', 'Key events', 'Total revenue'],
      places,
      rows: 12,
      refused: [
        { line: 3, what: 'summer', why: 'campaign' },
        { line: 9, what: 'many', why: 'number' },
      ],
    },
  }),
  state('a file taken', { file: { kind: 'did', name: 'ga4.csv', added: 12, changed: 1, same: 3, refused: [] } }),
  state('a file that can’t be read', { file: { kind: 'failed', why: 'This file is larger than 10 MB.' } }),
];
