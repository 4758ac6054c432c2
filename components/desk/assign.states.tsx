import type { Assignment, TeamWho } from '../../lib/model/team';
import { sharedAtFirst } from '../../lib/model/team';
import { AssignedToYou } from '../today/AssignedToYou';
import '../workbench/workbench.css';
import { AssignedHere } from './AssignedHere';
import { AssignField } from './AssignField';
import './desk.css';
import { aWaiting, day, foundRows, hour, nothing, now, waitingActs, waitingRows } from './desk.samples';
import { WaitingList } from './WaitingList';
import './waiting.css';
import type { WaitingListProps } from './waiting-types';

const team: TeamWho = { name: 'lena', role: 'lead', members: ['lena', 'ana', 'tom'], share: sharedAtFirst };
const anAssignment = (part: Partial<Assignment> = {}): Assignment => ({
  id: 'bluesky:1',
  rev: `1-${'0'.repeat(32)}`,
  createdAt: now - hour,
  updatedAt: now - hour,
  label: 'Inês Duarte: Does the grinder also fit the small jar, or do I need the adapter?',
  permalink: 'https://bsky.app/profile/ines.example/post/1',
  to: 'tom',
  by: 'lena',
  ...part,
});
const note = 'You know the adapter best. She is a regular, so take your time and be exact.';
const [first, second, third] = waitingRows.map(({ id }) => id);
const taken = { id: 'teammate' as const, points: -2 };
const assignees: Record<string, string> = { [first ?? '']: 'tom', [second ?? '']: 'lena', [third ?? '']: 'ana' };
const rows = waitingRows.map((row) => {
  const assignee = assignees[row.id];
  if (assignee === undefined || row.id === third) return { ...row, ...(assignee !== undefined && { assignee }) };
  const does = row.id === first ? 'answers' : assignee === 'lena' ? 'you' : 'takes';
  return aWaiting({ ...row, assignee, hints: [...row.hints, { ...taken, points: does === 'you' ? 0 : -2, values: { name: assignee, does } }] });
});
const assigned = [
  anAssignment({ id: first ?? '', note }),
  anAssignment({ id: second ?? '', to: 'lena', by: 'tom' }),
  anAssignment({ id: third ?? '', to: 'ana', doneAt: now - 12 * 60_000, doneBy: 'ana' }),
];
const unseen = [
  anAssignment({ id: 'x:9', to: 'lena', by: 'tom', label: 'Otto: Where do you buy your beans? Asking for a whole office of twelve.', note }),
  anAssignment({ id: 'x:10', to: 'lena', by: 'ana', label: 'A post without an address', permalink: undefined, updatedAt: now - 3 * day }),
];
const list: WaitingListProps = {
  list: { state: 'ready', value: foundRows(rows, { assigned, choices: { ...foundRows([]).choices, assignees: ['ana', 'lena', 'tom'] } }) },
  view: { state: 'new', order: 'priority' },
  chosen: new Set(),
  team,
  now,
  networksHref: '#settings',
  personHref: () => '#person',
  noteHref: () => '#post',
  ...waitingActs,
};
const waiting = (name: string, part: Partial<WaitingListProps> = {}) => ({
  name: `assign: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-page-title">Waiting</h1>
      <WaitingList {...list} {...part} />
    </main>
  ),
});
const field = (name: string, to: string | undefined, words?: string) => ({
  name: `assign: ${name}`,
  render: () => (
    <main class="fs-filter-fields">
      <AssignField team={team} to={to} note={words} onAssign={nothing} />
    </main>
  ),
});
const mineOnly = { state: 'new', order: 'priority', assignee: 'lena' } as const;

export const states = [
  waiting('a list of a team'),
  waiting('some are chosen', { chosen: new Set([first ?? '', second ?? '']) }),
  waiting('assigned and never seen here', { list: { state: 'ready', value: foundRows(rows, { assigned, unseen }) } }),
  waiting('only yours, and none was seen here', { view: mineOnly, list: { state: 'ready', value: foundRows([], { unseen }) } }),
  waiting('of a colleague, never seen here', {
    view: { ...mineOnly, assignee: 'tom' },
    list: { state: 'ready', value: foundRows([], { unseen: [anAssignment({ id: 'x:11' })] }) },
  }),
  waiting('a guest reads', {
    team: { ...team, role: 'guest' },
    chosen: new Set([first ?? '']),
    list: { state: 'ready', value: foundRows(rows, { assigned, unseen }) },
  }),
  field('nobody takes it', undefined),
  field('a colleague takes it, with words for them', 'tom', note),
  field('you take it', 'lena'),
  field('somebody who is not of the team', 'The agency in Porto that answers at weekends and on holidays'),
  {
    name: 'assign: a post in view',
    render: () => (
      <main>
        <AssignedHere
          team={team}
          to="lena"
          assignment={anAssignment({ to: 'lena', by: 'tom', note, doneAt: now - hour, doneBy: 'ana' })}
          now={now}
          onAssign={nothing}
        />
      </main>
    ),
  },
  {
    name: 'assign: a post in view, for a guest',
    render: () => (
      <main>
        <AssignedHere team={{ ...team, role: 'guest' }} to="tom" assignment={anAssignment({ note, by: 'ana' })} now={now} onAssign={nothing} />
      </main>
    ),
  },
  {
    name: 'assign: yours, on the first screen',
    render: () => (
      <main>
        <AssignedToYou rows={[...unseen, anAssignment({ to: 'lena', by: 'ana' })]} now={now} allHref="#waiting" />
      </main>
    ),
  },
];
