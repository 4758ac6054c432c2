import '../desk/desk.css';
import { nothing, now } from '../desk/desk.samples';
import '../people/people.css';
import { aReminder, dues } from '../people/people.samples';
import { Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import { NotifySettings } from './NotifySettings';
import { RemindersPage, type RemindersPageProps } from './RemindersPage';

const reminding: RemindersPageProps = {
  list: {
    state: 'ready',
    value: { due: dues, ahead: dues.map((due) => ({ ...due, at: due.at + 3 * 86_400_000 })), done: [aReminder({ id: 'd1', doneAt: now - 3_600_000 })] },
  },
  which: 'due',
  now,
  hrefOf: () => '#people',
  onWhich: nothing,
  onAdd: nothing,
  onDone: nothing,
  onLater: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onNotDone: nothing,
  onRetry: nothing,
};
const reminders = (name: string, part: Partial<RemindersPageProps> = {}) => ({
  name: `reminders: ${name}`,
  render: () => (
    <Workbench place="reminders" counts={{}} message={undefined} onCloseMessage={nothing}>
      <RemindersPage {...reminding} {...part} />
    </Workbench>
  ),
});
const nothingDue: RemindersPageProps['list'] = { state: 'ready', value: { due: [], ahead: [], done: [] } };
const failed = { state: 'failed', error: new Error('Feedside did not answer. Nothing is lost: try again in a moment.') } as const;

export const states = [
  reminders('reminders due'),
  reminders('reminders coming up', { which: 'ahead' }),
  reminders('reminders done', { which: 'done' }),
  reminders('nothing due', { list: nothingDue }),
  reminders('nothing coming up', { list: nothingDue, which: 'ahead' }),
  reminders('nothing done', { list: nothingDue, which: 'done' }),
  reminders('reminders on their way', { list: { state: 'loading' } }),
  reminders('reminders could not be read', { list: failed }),
  { name: 'reminders: notifications', render: () => <NotifySettings on onChange={nothing} /> },
];
