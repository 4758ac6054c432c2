import type { Idea } from '../../lib/model/idea';
import { SharedSign } from '../team/SharedSign';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useWords } from '../ui/words';
import type { Column } from './place-card';

export interface CardActs {
  onEdit(idea: Idea): void;
  onDelete(idea: Idea): void;
  onDraft(idea: Idea): void;
}

interface BoardCardProps extends CardActs {
  idea: Idea;
  now: number;
  /** Name of its pillar, where the columns don't say it. */
  pillar: string | undefined;
  /** Where else it could go. */
  others: readonly Pick<Column, 'id' | 'title'>[];
  lifted: boolean;
  /** A dragged card would come to stand above it. */
  dropAbove: boolean;
  hintId: string;
  onMoveTo(column: string): void;
  onDragStart(): void;
  onDragEnd(): void;
  onHandleKey(event: KeyboardEvent): void;
  onHandleBlur(): void;
}

/** One idea on the board: dragged by the mouse, lifted by its handle with the keyboard, or moved by a menu. */
export function BoardCard({ idea, now, pillar, others, lifted, dropAbove, hintId, ...acts }: BoardCardProps) {
  const { t, ago } = useWords();
  const start = startOf(idea.text);
  const { source, tags = [] } = idea;
  return (
    <li
      class="fs-card"
      data-id={idea.id}
      data-lifted={lifted || undefined}
      data-drop={dropAbove || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', idea.text);
        acts.onDragStart();
      }}
      onDragEnd={acts.onDragEnd}
    >
      <button
        type="button"
        class="fs-icon-button fs-card-handle"
        title={t('board.move.hint')}
        aria-label={t('board.move', { start })}
        aria-describedby={hintId}
        aria-pressed={lifted}
        onKeyDown={acts.onHandleKey}
        onBlur={acts.onHandleBlur}
      >
        <Icon name="more" />
      </button>
      <p class="fs-words fs-card-words" dir="auto">
        {idea.text}
      </p>
      {idea.comment !== undefined && idea.comment !== '' && (
        <p class="fs-words fs-card-comment" dir="auto">
          {idea.comment}
        </p>
      )}
      <p class="fs-meta">
        {pillar !== undefined && <Badge tone="accent">{pillar}</Badge>}
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        <span>{t('board.caught', { when: ago(now - idea.createdAt) })}</span>
        <SharedSign store="ideas" record={idea} />
        {source?.author !== undefined && <bdi>{source.author}</bdi>}
        {source?.network !== undefined && <span>{t(`network.${source.network}`)}</span>}
      </p>
      <div class="fs-card-tools">
        <MoveMenu start={start} others={others} onMoveTo={acts.onMoveTo} />
        <span class="fs-push">
          <IconButton icon="template" label={t('board.draftOf', { start })} onPress={() => acts.onDraft(idea)} />
          <IconButton icon="draft" label={t('board.editOf', { start })} onPress={() => acts.onEdit(idea)} />
          <IconButton icon="trash" label={t('board.deleteOf', { start })} onPress={() => acts.onDelete(idea)} />
        </span>
      </div>
    </li>
  );
}

function MoveMenu({ start, others, onMoveTo }: { start: string } & Pick<BoardCardProps, 'others' | 'onMoveTo'>) {
  const { t } = useWords();
  return (
    <details
      class="fs-card-menu"
      onKeyDown={(event) => {
        const menu = event.currentTarget;
        if (event.key !== 'Escape' || !menu.open) return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }}
    >
      <summary class="fs-button" data-look="plain" data-size="small" aria-label={t('board.moveTo.of', { start })}>
        {t('board.moveTo')}
      </summary>
      <ul class="fs-card-menu-list">
        {others.map(({ id, title }) => (
          <li key={id}>
            <Button look="quiet" size="small" onPress={() => onMoveTo(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The first words, to tell one card's buttons from another's. */
export const startOf = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
