import type { ComponentChildren } from 'preact';
import type { AccountDay, Published } from '../../lib/model/published';
import type { Report } from '../../lib/model/report';
import { mixMeter } from '../../lib/playbook';
import { composeReport, edited, periodsOf, type ReportFacts } from '../../lib/reports';
import '../charts/charts.css';
import '../desk/desk.css';
import '../editing/editing.css';
import '../playbook/playbook.css';
import '../workbench/workbench.css';
import { nothing, now } from '../desk/desk.samples';
import { useWords } from '../ui/words';
import { ReportEditor, type ReportEditorProps, type ReportWords } from './ReportEditor';
import { ReportList, type ReportListProps } from './ReportList';
import './reports.css';

const day = 86_400_000;
const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: now - 40 * day, updatedAt: now - day };
const week = { from: nameOf(now - 7 * day), to: nameOf(now - day) };

const aPost = (id: number, network: Published['network'], likes: number | undefined): Published => ({
  id: `${network}:${id}`,
  network,
  at: now - (id % 12) * day - 3_600_000,
  text: id % 2 === 0 ? 'Which grind for which pot? Five spoons, one picture.' : 'Our new roast is here: light, with a note of orange.',
  permalink: 'https://social.example/1',
  results: likes === undefined ? {} : { likes, comments: likes % 7, impressions: likes * 31 },
  resultsAt: now,
  sources: ['screen'],
});
const posts = Array.from({ length: 18 }, (_, at) => aPost(at, at % 3 === 0 ? 'bluesky' : 'linkedin', at % 8 === 5 ? undefined : 12 + ((at * 17) % 40)));
const days: AccountDay[] = Array.from({ length: 24 }, (_, at) => ({
  id: `linkedin:kaffee:${at}`,
  network: 'linkedin',
  account: 'kaffee',
  day: nameOf(now - (24 - at) * day),
  results: { followers: 1180 + at * 3 },
  sources: ['screen'],
}));
const facts: ReportFacts = {
  posts,
  days,
  outcomes: [],
  drafts: [],
  goals: [{ ...envelope, id: 'g', part: 'goal', name: 'Newsletter readers', target: 500, reached: 90, by: nameOf(now + 60 * day) }],
  campaigns: [{ ...envelope, id: 'c', part: 'campaign', name: 'Spring roast', slug: 'spring', goal: 'Fifty orders', from: week.from, cost: 300, value: 700 }],
  perWeek: { linkedin: 14 },
  mix: mixMeter([], { pillars: [], mix: undefined, now }),
  clock: undefined,
  findings: [{ name: 'Asks a question', verdict: 'clear', ratio: 1.42, low: 1.15, high: 1.75, n: 46 }],
  now,
  dayOf: nameOf,
};
const none: ReportFacts = { ...facts, posts: [], days: [], goals: [], campaigns: [], perWeek: {}, findings: undefined };
const words: ReportWords = { title: 'Week of 16 Nov 2025', kind: 'week', ...week, parts: [] };
const acts = {
  onWords: nothing,
  onHide: nothing,
  onPicture: nothing,
  onShowcase: nothing,
  onBack: nothing,
  onPrint: nothing,
  onMarkdown: nothing,
  onCsv: nothing,
  onCopyMarkdown: nothing,
};

function Drawn({ of, parts = [], ...props }: { of: ReportFacts; parts?: Report['parts'] } & Partial<ReportEditorProps>) {
  const spoken = useWords();
  const composed = composeReport({ kind: 'week', ...week }, of, spoken);
  return (
    <ReportEditor
      editing={{
        id: 'r',
        value: { ...words, parts },
        state: { kind: 'saved' },
        onInput: nothing,
        onSave: nothing,
        onCopy: nothing,
        onChoose: nothing,
        onClose: nothing,
      }}
      before={edited(composed, [])}
      sections={edited(composed, parts)}
      spoken={spoken}
      posts={of.posts.slice(0, 6)}
      few={of.posts.length === 0}
      {...acts}
      {...props}
    />
  );
}

const list: ReportListProps = {
  list: { state: 'ready', value: { rows: [{ ...envelope, id: 'r', ...words }], total: 1, more: false } },
  now,
  periods: { week: periodsOf('week', nameOf(now)), month: periodsOf('month', nameOf(now)) },
  campaigns: [],
  onCreate: nothing,
  onOpen: nothing,
  onDelete: nothing,
  onMore: nothing,
  onRetry: nothing,
};
const state = (name: string, render: () => ComponentChildren) => ({
  name: `reports: ${name}`,
  render: () => (
    <main style={{ padding: '1rem' }}>
      <h1 class="fs-hidden">{name}</h1>
      {render()}
    </main>
  ),
});

export const states = [
  state('a week', () => <Drawn of={facts} />),
  state('reworded, and a part left out', () => (
    <Drawn
      of={facts}
      parts={[
        { id: 'summary', words: 'A good week.\n\n- Two posts did well\n- One did not' },
        { id: 'changes', hidden: true },
      ]}
    />
  )),
  state('nothing known', () => <Drawn of={none} />),
  state('list', () => <ReportList {...list} />),
  state('no report yet', () => <ReportList {...list} list={{ state: 'ready', value: { rows: [], total: 0, more: false } }} />),
  state('on their way', () => <ReportList {...list} list={{ state: 'loading' }} />),
  state('could not be read', () => <ReportList {...list} list={{ state: 'failed', error: new Error('Feedside did not answer.') }} />),
];
