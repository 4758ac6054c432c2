import type { DraftGlance } from '../../lib/messages/protocol';
import '../board/board.css';
import '../desk/desk.css';
import { day, hour, nothing, now } from '../desk/desk.samples';
import { Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import './calendar.css';
import { dayOf } from '../../lib/playbook';
import { MonthPage, type MonthPageProps } from './MonthPage';
import { monthOf } from './month-grid';

const aDraft = (id: string, at: number | undefined, part: Partial<DraftGlance> = {}): DraftGlance => ({
  id,
  rev: `1-${'0'.repeat(32)}`,
  title: 'Five spoons',
  status: 'ready',
  networks: ['bluesky', 'x'],
  plannedAt: at,
  postedAt: undefined,
  pillar: undefined,
  at,
  ...part,
});
const placed = [
  aDraft('1', now - day, { status: 'posted', title: 'The last ferry of the year' }),
  aDraft('2', now + hour),
  aDraft('3', now + hour, { title: 'One mistake a week, and what it taught us about people who wait', status: 'writing', networks: [] }),
  aDraft('4', now + 2 * hour, { title: '' }),
  aDraft('5', now + 3 * hour, { title: 'Fourth of the day' }),
  aDraft('6', now + 3 * hour, { title: 'Fifth of the day' }),
];
const unplanned = [aDraft('7', undefined, { status: 'writing', title: 'How we choose beans' })];
const props: MonthPageProps = {
  month: monthOf(dayOf(now)),
  today: dayOf(now),
  drafts: { state: 'ready', value: { placed, unplanned: { rows: unplanned, total: 4 } } },
  held: false,
  usual: () => 540,
  href: () => '#drafts',
  onMonth: nothing,
  onPlan: nothing,
  onNew: nothing,
  onRetry: nothing,
};
const state = (name: string, part: Partial<MonthPageProps> = {}) => ({
  name: `calendar: ${name}`,
  render: () => (
    <Workbench place="drafts" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      <MonthPage {...props} {...part} />
    </Workbench>
  ),
});

export const states = [
  state('a month'),
  state('held in a crisis', { held: true }),
  state('with approvals', { markOf: ({ status }) => (status === 'ready' ? 'approved' : 'asked') }),
  state('nothing planned', { drafts: { state: 'ready', value: { placed: [], unplanned: { rows: [], total: 0 } } } }),
  state('on its way', { drafts: { state: 'loading' } }),
  state('could not be read', { drafts: { state: 'failed', error: new Error('Feedside did not answer.') } }),
];
