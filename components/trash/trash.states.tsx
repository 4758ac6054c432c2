import { TrashedKind, type TrashRow, trashTime } from '../../lib/model/trash';
import '../desk/desk.css';
import { day, hour, nothing, now } from '../desk/desk.samples';
import { Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import './trash.css';
import { TrashPage, type TrashPageProps, type TrashShown } from './TrashPage';

const aRow = (part: Partial<TrashRow>): TrashRow => {
  const deletedAt = part.deletedAt ?? now - hour;
  return {
    kind: 'notes',
    id: '1',
    rev: `2-${'0'.repeat(32)}`,
    title: '@otto_b',
    words: 'Looks after the showers. Prefers the phone.',
    deletedAt,
    goesAt: deletedAt + trashTime,
    ...part,
  };
};
const rows = [
  aRow({}),
  aRow({ kind: 'ideas', id: '2', title: '', words: 'One mistake a week, and what it taught us', deletedAt: now - 2 * day }),
  aRow({ kind: 'playbook', id: 'crisis', title: '', words: '', part: 'crisis', deletedAt: now - 3 * day }),
  aRow({
    kind: 'drafts',
    id: '4',
    title: 'A title that is long and goes on for as long as anybody may write one, to see where it breaks',
    words: 'Soon. '.repeat(60),
    deletedAt: now - 29 * day,
  }),
];
const counts = { ...(Object.fromEntries(TrashedKind.options.map((kind) => [kind, 0])) as TrashShown['counts']), notes: 1, ideas: 1, playbook: 1, drafts: 60 };
const props: TrashPageProps = {
  asked: { words: '', kind: '' },
  trash: { state: 'ready', value: { rows, total: 63, more: true, counts } },
  now,
  onAsk: nothing,
  onRestore: nothing,
  onErase: nothing,
  onEmpty: nothing,
  onMore: nothing,
  onRetry: nothing,
};
const state = (name: string, part: Partial<TrashPageProps> = {}) => ({
  name: `trash: ${name}`,
  render: () => (
    <Workbench place="trash" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      <TrashPage {...props} {...part} />
    </Workbench>
  ),
});
const none = Object.fromEntries(TrashedKind.options.map((kind) => [kind, 0])) as TrashShown['counts'];

export const states = [
  state('what was deleted'),
  state('nothing fits', { asked: { words: 'grinder', kind: '' }, trash: { state: 'ready', value: { rows: [], total: 63, more: false, counts } } }),
  state('empty', { trash: { state: 'ready', value: { rows: [], total: 0, more: false, counts: none } } }),
  state('on its way', { trash: { state: 'loading' } }),
  state('could not be read', { trash: { state: 'failed', error: new Error('Feedside did not answer.') } }),
];
