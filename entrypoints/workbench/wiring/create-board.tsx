import { computed, effect, signal } from '@preact/signals';
import { BoardEditor, type CardWords, tagsIn } from '../../../components/board/BoardEditor';
import type { BoardAsked } from '../../../components/board/BoardFilters';
import { IdeaBoard } from '../../../components/board/IdeaBoard';
import { type CardPlace, type Column, placeOf, withCardAt } from '../../../components/board/place-card';
import { type Autosave, createAutosave } from '../../../components/editing/create-autosave';
import { keepIn } from '../../../components/editing/keep-in';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { type Idea, IdeaStatus } from '../../../lib/model/idea';
import { given } from './create-note-editing';
import { draftOfIdea } from './draft-of-idea';
import { ideaRemover } from './idea-remover';
import { nextValue } from './next-value';
import { openEditing, saveOnLeave } from './open-editing';
import { removeRecord } from './remove-record';
import type { Screen } from './screen';

const pause = 400;
/** Cards that a column shows at first, and that one press adds. */
const cards = 50;

interface Move {
  id: string;
  to: CardPlace;
}

/** The board of ideas. A moved card stands at its new place at once; what the background says comes a moment later. */
export function createBoard(screen: Screen, { openDraft }: { openDraft(id: string): void }) {
  const { t } = screen.words;
  const asked = signal<BoardAsked>({ by: 'status', words: '', tag: '', pillar: '', network: '' });
  const limits = signal<Record<string, number>>({});
  const moving = signal<Move | undefined>();
  const opened = signal<{ id: string; autosave: Autosave<CardWords, Idea> } | undefined>();
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
  const pillars = computed(() => (stored.value.state === 'ready' ? stored.value.value.pillars : []));
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

  saveOnLeave(() => [opened.peek()?.autosave], screen.until);
  effect(() => {
    const { value: live } = stored;
    const { value: open } = opened;
    if (live.state !== 'ready' || !open) return;
    const now = live.value.board.columns.flatMap(({ rows }) => rows).find(({ id }) => id === open.id);
    if (now) open.autosave.heard(now);
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
  const close = async () => {
    const { value: closing } = opened;
    await closing?.autosave.flush();
    if (closing === opened.peek() && closing?.autosave.state.peek().kind === 'saved') opened.value = undefined;
  };

  return function drawBoard() {
    const { value: open } = opened;
    return (
      <>
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
          onEdit={(idea) => {
            opened.value = { id: idea.id, autosave: openCard(idea) };
          }}
          onDelete={(idea) => void removeRecord(screen, idea, ideaRemover)}
          onDraft={(idea) => draftOfIdea(screen, idea, openDraft)}
        />
        {open && (
          <BoardEditor editing={openEditing(screen, open.autosave, { id: open.id, textOf, keepBoth, onClose: () => void close() })} pillars={pillars.value} />
        )}
      </>
    );
  };

  async function keepBoth(words: CardWords): Promise<void> {
    const saved = await request('ideas.save', { write: newWrite(), id: newId(), ...messageOf(words) });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  }
}

/** What a card's column says about the idea. */
const inColumn = (by: BoardAsked['by'], column: Column['id']) =>
  by === 'status' ? { status: IdeaStatus.safeParse(column).data ?? null } : { pillar: column === 'none' ? null : column };

const textOf = ({ text, comment }: CardWords): string => (comment === '' ? text : `${text}\n\n${comment}`);

const messageOf = ({ text, comment, pillar, tags }: CardWords) => ({ text, comment, pillar: pillar === '' ? null : pillar, tags: tagsIn(tags) });

const openCard = (idea: Idea): Autosave<CardWords, Idea> =>
  createAutosave<CardWords, Idea>({
    stored: idea,
    empty: { text: '', comment: '', pillar: '', tags: '' },
    wordsOf: ({ text, comment = '', pillar = '', tags = [] }) => ({ text, comment, pillar, tags: tags.join(', ') }),
    same: (one, other) => JSON.stringify(messageOf(one)) === JSON.stringify(messageOf(other)),
    save: ({ value, ...change }) => request('ideas.save', { ...given(change), id: idea.id, ...messageOf(value), ...(idea.source && { source: idea.source }) }),
    newWrite,
    keep: keepIn(localStorage, `card:${idea.id}`),
    delay: pause,
  });
