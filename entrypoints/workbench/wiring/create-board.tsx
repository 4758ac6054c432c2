import { computed, effect, signal } from '@preact/signals';
import type { BoardAsked } from '../../../components/board/BoardFilters';
import { IdeaBoard } from '../../../components/board/IdeaBoard';
import { type CardPlace, type Column, placeOf, withCardAt } from '../../../components/board/place-card';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import { newWrite } from '../../../lib/messages/ids';
import type { Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { IdeaStatus } from '../../../lib/model/idea';
import type { CardEditing } from './create-card-editing';
import { draftOfIdea } from './draft-of-idea';
import { ideaRemover } from './idea-remover';
import { nextValue } from './next-value';
import { removeRecord } from './remove-record';
import type { Screen } from './screen';

/** Cards that a column shows at first, and that one press adds. */
const cards = 50;

interface Move {
  id: string;
  to: CardPlace;
}

/** The board of ideas. A moved card stands at its new place at once; what the background says comes a moment later. */
export function createBoard(screen: Screen, { openDraft, editing }: { openDraft(id: string): void; editing: CardEditing }) {
  const { t } = screen.words;
  const asked = signal<BoardAsked>({ by: 'status', words: '', tag: '', pillar: '', network: '' });
  const limits = signal<Record<string, number>>({});
  const moving = signal<Move | undefined>();
  const stored = liveQuery({
    topics: ['ideas', 'playbook'],
    until: screen.until,
    load: async () => {
      const { by, words, tag, pillar, network } = asked.peek();
      const [board, parts] = await Promise.all([
        request('ideas.board', {
          by,
          words,
          limits: limits.peek(),
          ...(tag !== '' && { tag }),
          ...(pillar !== '' && { pillar }),
          ...(network !== '' && { network }),
        }),
        request('playbook.list', {}),
      ]);
      return { by, board, pillars: parts.flatMap((part) => (part.part === 'pillar' ? [{ id: part.id, name: part.name }] : [])) };
    },
  });
  const board = computed(() => {
    const { value: live } = stored;
    if (live.state !== 'ready') return live satisfies Live<unknown>;
    const { by, board: found } = live.value;
    const columns = found.columns.map((column) => ({ ...column, title: titleOf(by, column) }));
    const { value: move } = moving;
    return {
      state: 'ready' as const,
      value: { columns: move ? withCardAt(columns, move.id, move.to) : columns, all: found.all, choices: { ...found.choices, pillars: live.value.pillars } },
    };
  });
  const titleOf = (by: BoardAsked['by'], { id, name }: Output<'ideas.board'>['columns'][number]): string => {
    if (by === 'pillar') return name ?? t('board.pillar.none');
    return t(`board.status.${IdeaStatus.safeParse(id).data ?? 'caught'}`);
  };

  effect(() => {
    const { value: live } = stored;
    if (live.state === 'ready') editing.heard(live.value.board.columns.flatMap(({ rows }) => rows));
  });

  const move = (id: string, { column, index, after }: CardPlace & { after: string | null }) => {
    const { by } = asked.peek();
    const { value: live } = board;
    if (live.state !== 'ready') return;
    const before = placeOf(live.value.columns, id);
    const idea = live.value.columns.flatMap(({ rows }) => rows).find((each) => each.id === id);
    if (!before || !idea) return;
    const [write, back] = [newWrite(), newWrite()];
    moving.value = { id, to: { column, index } };
    const name = live.value.columns.find((each) => each.id === column)?.title ?? '';
    void screen
      .attempt(async () => {
        const moved = await request('ideas.place', { write, id, by, after, ...inColumn(by, column) });
        if (!moved.ok) throw new Error(t(`problem.${moved.problem.kind}`));
        await nextValue(stored, stored.reload);
        screen.tell(before.column === column ? t('board.movedHere') : t('board.moved', { column: name }), async () => {
          const taken = await request('ideas.place', { write: back, id, by, order: idea.order ?? null, ...inColumn(by, before.column) });
          if (!taken.ok) throw new Error(t(`problem.${taken.problem.kind}`));
        });
      })
      .finally(() => {
        moving.value = undefined;
      });
  };
  return function drawBoard() {
    return (
      <IdeaBoard
        board={board.value}
        asked={asked.value}
        now={screen.now.value}
        onAsk={(part) => {
          asked.value = { ...asked.peek(), ...part };
          stored.reload();
        }}
        onMove={move}
        onMore={(column) => {
          limits.value = { ...limits.peek(), [column]: (limits.peek()[column] ?? cards) + cards };
          stored.reload();
        }}
        onRetry={stored.reload}
        onEdit={editing.open}
        onDelete={(idea) => void removeRecord(screen, idea, ideaRemover)}
        onDraft={(idea) => draftOfIdea(screen, idea, openDraft)}
      />
    );
  };
}

/** What a card's column says about the idea. */
const inColumn = (by: BoardAsked['by'], column: Column['id']) =>
  by === 'status' ? { status: IdeaStatus.safeParse(column).data ?? null } : { pillar: column === 'none' ? null : column };
