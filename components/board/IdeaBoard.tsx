import { useId, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../ui/EmptyState';
import { More } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { BoardCard, type CardActs } from './BoardCard';
import { type BoardAsked, type BoardChoices, BoardFilters, isFiltered } from './BoardFilters';
import { type CardPlace, type Column, cardAbove, placeOf } from './place-card';
import { useLift } from './use-lift';

export interface IdeaBoardProps extends CardActs {
  board: Loaded<{ columns: readonly Column[]; all: number; choices: BoardChoices }>;
  asked: BoardAsked;
  now: number;
  onAsk(part: Partial<BoardAsked>): void;
  /** `after`: the card above its new place; `null`: at the top. */
  onMove(id: string, to: CardPlace & { after: string | null }): void;
  onMore(column: string): void;
  onRetry(): void;
}

/** Ideas in columns: what is caught, chosen, in the making, used, put away, or by pillar. */
export function IdeaBoard({ board, asked, now, onAsk, onMove, onMore, onRetry, ...acts }: IdeaBoardProps) {
  const { t } = useWords();
  return (
    <Shown of={board} onRetry={onRetry}>
      {({ columns, all, choices }) =>
        all === 0 ? (
          <EmptyState icon="idea" title={t('board.empty.title')}>
            {t('board.empty.text')}
          </EmptyState>
        ) : (
          <div class="fs-stack">
            <BoardFilters asked={asked} choices={choices} onAsk={onAsk} />
            {columns.every(({ total }) => total === 0) && isFiltered(asked) ? (
              <EmptyState icon="search" title={t('board.none.title')}>
                {t('board.none.text')}
              </EmptyState>
            ) : (
              <Columns columns={columns} asked={asked} pillars={choices.pillars} now={now} onMove={onMove} onMore={onMore} {...acts} />
            )}
          </div>
        )
      }
    </Shown>
  );
}

interface ColumnsProps extends CardActs, Pick<IdeaBoardProps, 'asked' | 'now' | 'onMove' | 'onMore'> {
  columns: readonly Column[];
  pillars: BoardChoices['pillars'];
}

function Columns({ columns: stored, asked, pillars, now, onMove, onMore, ...acts }: ColumnsProps) {
  const words = useWords();
  const { t } = words;
  const hintId = useId();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | undefined>();
  const [over, setOver] = useState<CardPlace | undefined>();
  const move = (id: string, to: CardPlace) => onMove(id, { ...to, after: cardAbove(stored, id, to) });
  const lift = useLift(stored, { board, words, onDrop: move });
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drop = () => {
    if (dragged !== undefined && over) {
      const from = placeOf(stored, dragged);
      // Below itself it would stand where it stands.
      const index = from?.column === over.column && over.index > from.index ? over.index - 1 : over.index;
      if (from?.column !== over.column || from.index !== index) move(dragged, { column: over.column, index });
    }
    end();
  };
  return (
    <>
      <p class="fs-hidden" id={hintId}>
        {t('board.move.hint')}
      </p>
      <p class="fs-hidden" role="status">
        {lift.said}
      </p>
      <div class="fs-board" ref={board}>
        {lift.columns.map(({ id: column, title, total, rows }) => (
          <section
            key={column}
            class="fs-board-column"
            data-over={over?.column === column || undefined}
            aria-label={t('board.column', { name: title, n: total })}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              const index = indexAt(event.currentTarget, event.clientY);
              if (over?.column !== column || over.index !== index) setOver({ column, index });
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop();
            }}
          >
            <h2 class="fs-heading fs-board-title">
              {title} <span class="fs-board-count">{words.number(total)}</span>
            </h2>
            {rows.length === 0 ? (
              <p class="fs-field-hint fs-board-empty">{t('board.column.empty')}</p>
            ) : (
              <ul class="fs-board-cards" data-drop-end={(over?.column === column && over.index === rows.length) || undefined}>
                {rows.map((idea, index) => (
                  <BoardCard
                    key={idea.id}
                    idea={idea}
                    now={now}
                    pillar={asked.by === 'status' ? pillars.find(({ id }) => id === idea.pillar)?.name : undefined}
                    others={stored.filter(({ id }) => id !== column)}
                    lifted={lift.lifted === idea.id}
                    dropAbove={over?.column === column && over.index === index}
                    hintId={hintId}
                    onMoveTo={(to) => onMove(idea.id, { column: to, index: 0, after: null })}
                    onDragStart={() => setDragged(idea.id)}
                    onDragEnd={end}
                    onHandleKey={(event) => lift.onHandleKey(idea.id, event)}
                    onHandleBlur={() => lift.onHandleBlur(idea.id)}
                    {...acts}
                  />
                ))}
              </ul>
            )}
            {rows.length < total && (
              <More summary={t('ui.shown', { shown: rows.length, total })} label={t('board.more', { column: title })} onMore={() => onMore(column)} />
            )}
          </section>
        ))}
      </div>
    </>
  );
}

/** How many cards of a column have their middle above the pointer. */
const indexAt = (column: Element, y: number): number =>
  [...column.querySelectorAll('.fs-card')].filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
