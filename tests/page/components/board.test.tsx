// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { IdeaBoard, type IdeaBoardProps } from '../../../components/board/IdeaBoard';
import type { Column } from '../../../components/board/place-card';
import { MonthPage } from '../../../components/calendar/MonthPage';
import { nothing, now } from '../../../components/desk/desk.samples';
import { SearchPage } from '../../../components/search/SearchPage';
import { TrashPage, type TrashShown } from '../../../components/trash/TrashPage';
import { WorkProgress } from '../../../components/work/WorkProgress';
import type { DraftGlance } from '../../../lib/messages/protocol';
import { TrashedKind, trashTime } from '../../../lib/model/trash';
import { dayOf } from '../../../lib/playbook';
import { draw } from '../../support/draw';

const idea = (id: string) => ({ id, rev: `1-${'0'.repeat(32)}`, createdAt: now, updatedAt: now, text: `Idea ${id}` });
const column = (id: string, ...ids: string[]): Column => ({ id, title: id, total: ids.length, rows: ids.map(idea) });

function aBoard(part: Partial<IdeaBoardProps> = {}) {
  const onMove = vi.fn();
  const columns = [column('caught', '1', '2'), column('chosen', '3')];
  const screen = draw(
    <IdeaBoard
      board={{ state: 'ready', value: { columns, all: 3, choices: { tags: [], networks: [], pillars: [] } } }}
      asked={{ by: 'status', words: '', tag: '', pillar: '', network: '' }}
      now={now}
      onAsk={nothing}
      onMove={onMove}
      onMore={nothing}
      onRetry={nothing}
      onEdit={nothing}
      onDelete={nothing}
      onDraft={nothing}
      {...part}
    />,
  );
  return { ...screen, onMove };
}

describe('the board of ideas', () => {
  it('moves a card by its menu, to the top of the other column', async () => {
    const { press, onMove } = aBoard();
    await press('chosen');
    expect(onMove).toHaveBeenCalledWith('1', { column: 'chosen', index: 0, after: null });
  });

  it('says that nothing fits the filters, and that there is nothing yet, in different words', () => {
    const none = { columns: [column('caught')], choices: { tags: [], networks: [], pillars: [] } };
    const asked = { by: 'status', words: 'x', tag: '', pillar: '', network: '' } as const;
    expect(aBoard({ asked, board: { state: 'ready', value: { ...none, all: 4 } } }).text()).toContain('No idea fits');
    expect(aBoard({ board: { state: 'ready', value: { ...none, all: 0 } } }).text()).toContain('No ideas caught yet');
  });
});

describe('a month of drafts', () => {
  const draft = (part: Partial<DraftGlance>): DraftGlance => ({
    id: 'd',
    rev: `1-${'0'.repeat(32)}`,
    title: 'Ferries',
    status: 'ready',
    networks: ['x'],
    plannedAt: now,
    postedAt: undefined,
    pillar: undefined,
    at: now,
    ...part,
  });
  const month = (placed: DraftGlance[], held = false) =>
    draw(
      <MonthPage
        month={dayOf(now).slice(0, 7)}
        today={dayOf(now)}
        drafts={{ state: 'ready', value: { placed, unplanned: { rows: [], total: 0 } } }}
        held={held}
        usual={() => 540}
        href={() => '#'}
        onMonth={nothing}
        onPlan={nothing}
        onNew={nothing}
        onRetry={nothing}
      />,
    );

  it('shows three of a day and how many more there are', () => {
    const { text } = month(Array.from({ length: 6 }, (_, n) => draft({ id: `d${n}`, title: `Draft ${n}` })));
    expect(text()).toContain('Draft 2');
    expect(text()).not.toContain('Draft 3');
    expect(text()).toContain('+3');
  });

  it('says which are held while a crisis is on, and lets those that are posted stay', () => {
    const screen = month([draft({}), draft({ id: 'p', title: 'Posted one', status: 'posted' })], true);
    expect(screen.text()).toContain('held');
    expect(() => screen.button('Move to day: Posted one')).toThrow();
    expect(screen.button('Move to day: Ferries')).toBeTruthy();
  });
});

describe('the trash', () => {
  const counts = { ...(Object.fromEntries(TrashedKind.options.map((kind) => [kind, 0])) as TrashShown['counts']), ideas: 1 };
  const row = { kind: 'ideas', id: 'i', rev: `1-${'0'.repeat(32)}`, title: '', words: 'A thought', deletedAt: now, goesAt: now + trashTime } as const;
  const shown = (onErase: (rows: readonly unknown[]) => void) =>
    draw(
      <TrashPage
        asked={{ words: '', kind: '' }}
        trash={{ state: 'ready', value: { rows: [row], total: 1, more: false, counts } }}
        now={now}
        onAsk={nothing}
        onRestore={nothing}
        onErase={onErase}
        onEmpty={nothing}
        onMore={nothing}
        onRetry={nothing}
      />,
    );

  it('lets nothing go for good without asking', async () => {
    const onErase = vi.fn();
    const screen = shown(onErase);
    await screen.press('Delete for good: “A thought”');
    expect(onErase).not.toHaveBeenCalled();
    expect(screen.text()).toContain('This can’t be taken back.');
  });
});

describe('search', () => {
  it('does not say that nothing was found while it is still looking', () => {
    const screen = draw(
      <SearchPage words="kett" found={{ state: 'ready', value: { asked: 'ket', groups: [] } }} now={now} onMore={nothing} onRetry={nothing} />,
    );
    expect(screen.text()).toContain('Looking…');
    expect(screen.text()).not.toContain('Nothing holds');
  });
});

describe('long work', () => {
  it('counts where it knows how much there is, and can be cancelled once', async () => {
    const onCancel = vi.fn();
    const screen = draw(<WorkProgress label="Import" work={{ state: { done: 1500, total: 3000 }, isCancelling: false, onCancel }} />);
    expect(screen.text()).toContain('1,500 of 3,000');
    await screen.press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
    const ending = draw(<WorkProgress label="Import" work={{ state: undefined, isCancelling: true, onCancel }} />);
    expect(ending.button('Cancel').disabled).toBe(true);
  });
});
