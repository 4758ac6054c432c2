import type { Numbers } from '../../lib/model/numbers';
import '../desk/desk.css';
import { day, hour, nothing, now, waitingRows } from '../desk/desk.samples';
import '../playbook/playbook.css';
import { FinishSetup } from '../welcome/FinishSetup';
import '../workbench/workbench.css';
import { Today, type TodayProps } from './Today';
import './today.css';

const of = (value: number | undefined) => ({ value, days: [] });
const numbers: Numbers = {
  waiting: of(5),
  oldestWaiting: of(3.2 * hour),
  answered: of(8),
  medianFirstResponse: of(undefined),
  ideas: of(2),
  draftsDue: of(1),
  responses: 8,
  at: now,
};
const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: now - day, updatedAt: now - hour };
const draft = { ...stored, id: 'draft-1', title: 'Five spoons', text: 'Which grind?', status: 'ready' as const, networks: [], plannedAt: now + hour };
const ready = <Value,>(value: Value) => ({ state: 'ready' as const, value });
const full: TodayProps = {
  now,
  today: '2026-11-22',
  waiting: ready({ rows: waitingRows, total: 12 }),
  due: ready([
    { kind: 'reminder', key: 'r', at: now - hour, reminder: { ...stored, id: 'r', kind: 'promise', text: 'Send Ana the recipe', dueAt: now - hour } },
    { kind: 'touch', key: 't', at: now - day, lastAt: now - 40 * day, days: 30, person: 'x:otto_b', label: 'Otto' },
  ]),
  drafts: ready([draft]),
  goals: ready({
    week: [{ ...stored, id: 'g', part: 'goal', name: 'Followers', target: 2000, reached: 1250, by: '2026-11-24' }],
    all: 3,
    campaign: 'Winter market',
  }),
  numbers: ready(numbers),
  held: false,
  personHref: () => '#',
  onRetry: nothing,
};
const failed = { state: 'failed' as const, error: new Error('No answer') };
const loading = { state: 'loading' as const };
const state = (name: string, props: Partial<TodayProps> = {}) => ({
  name: `today: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-page-title">Today</h1>
      <Today {...full} {...props} />
    </main>
  ),
});

export const states = [
  state('a full day'),
  state('first steps are left', { first: <FinishSetup done={2} onDismiss={nothing} /> }),
  state('drafts are held', { held: true }),
  state('nothing yet', {
    waiting: ready({ rows: [], total: 0 }),
    due: ready([]),
    drafts: ready([]),
    goals: ready({ week: [], all: 0, campaign: undefined }),
  }),
  state('loading', { waiting: loading, due: loading, drafts: loading, goals: loading, numbers: loading }),
  state('could not be read', { waiting: failed, due: failed, drafts: failed, goals: failed, numbers: failed }),
];
