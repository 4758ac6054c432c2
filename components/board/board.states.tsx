import type { Idea } from '../../lib/model/idea';
import '../desk/desk.css';
import '../desk/waiting.css';
import { anEditing, day, hour, nothing, now } from '../desk/desk.samples';
import '../editing/editing.css';
import { Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import './board.css';
import { BoardEditor } from './BoardEditor';
import { IdeaBoard, type IdeaBoardProps } from './IdeaBoard';
import type { Column } from './place-card';

const anIdea = (id: string, part: Partial<Idea> = {}): Idea => ({
  id,
  rev: `1-${'0'.repeat(32)}`,
  createdAt: now - day,
  updatedAt: now - hour,
  text: 'Which grind for which pot? Five spoons, one picture.',
  ...part,
});
const column = (id: string, title: string, rows: Idea[], total = rows.length): Column => ({ id, title, rows, total });
const columns = [
  column('caught', 'Caught', [
    anIdea('1', { source: { network: 'x', author: 'Inês Duarte' }, tags: ['beginners'] }),
    anIdea('2', { text: 'One mistake a week, and what it taught us. '.repeat(12), comment: 'Start in March, with the broken kettle.' }),
  ]),
  column('chosen', 'Chosen', [anIdea('3', { text: 'How we choose beans', pillar: 'p1' })], 61),
  column('making', 'In the making', []),
  column('used', 'Used', [anIdea('4', { text: 'The last ferry', createdAt: now - 40 * day })]),
  column('away', 'Put away', []),
];
const pillars = [{ id: 'p1', name: 'Behind the counter' }];
const choices = { tags: ['beginners'], networks: ['x' as const, 'bluesky' as const], pillars };
const asked = { by: 'status', words: '', tag: '', pillar: '', network: '' } as const;
const props: IdeaBoardProps = {
  board: { state: 'ready', value: { columns, all: 64, choices } },
  asked,
  now,
  onAsk: nothing,
  onMove: nothing,
  onMore: nothing,
  onRetry: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onDraft: nothing,
};
const state = (name: string, part: Partial<IdeaBoardProps> = {}, open = false) => ({
  name: `board: ${name}`,
  render: () => (
    <Workbench place="ideas" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      <IdeaBoard {...props} {...part} />
      {open && (
        <BoardEditor
          editing={anEditing('1', { text: 'Which grind?', comment: '', pillar: 'p1', tags: 'beginners, cups' }, { state: { kind: 'saved' } })}
          idea={{ id: '1' }}
          pillars={pillars}
        />
      )}
    </Workbench>
  ),
});
const none = columns.map(({ id, title }) => column(id, title, []));

export const states = [
  state('by status'),
  state('by pillar', {
    asked: { ...asked, by: 'pillar' },
    board: { state: 'ready', value: { columns: [column('none', 'No pillar', [anIdea('1')]), column('p1', 'Behind the counter', [])], all: 1, choices } },
  }),
  state('no ideas', { board: { state: 'ready', value: { columns: none, all: 0, choices } } }),
  state('nothing fits', { asked: { ...asked, words: 'grinder' }, board: { state: 'ready', value: { columns: none, all: 4, choices } } }),
  state('on its way', { board: { state: 'loading' } }),
  state('could not be read', { board: { state: 'failed', error: new Error('Feedside did not answer.') } }),
  state('a card being edited', {}, true),
];
