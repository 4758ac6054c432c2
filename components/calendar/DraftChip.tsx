import type { DraftGlance } from '../../lib/messages/protocol';
import type { ReviewMark } from '../../lib/team/review-state';
import { ReviewBadge } from '../team/ReviewBadge';
import { Badge } from '../ui/Badge';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface ChipActs {
  href(draft: DraftGlance): string;
  /** How a draft stands with the leads of a team, where there is one. */
  markOf?: ((draft: DraftGlance) => ReviewMark | undefined) | undefined;
  onDragStart(id: string): void;
  onDragEnd(): void;
  onHandleKey(draft: DraftGlance, event: KeyboardEvent): void;
  onHandleBlur(id: string): void;
  /** By a date and a time. */
  onPlan(draft: DraftGlance): void;
}

/** One draft in the calendar: dragged, lifted by its handle, or planned by date. One that is posted stays where it is. */
export function DraftChip({ draft, held, lifted, hintId, ...acts }: ChipActs & { draft: DraftGlance; held: boolean; lifted: boolean; hintId: string }) {
  const words = useWords();
  const { t } = words;
  const { id, status, networks, at } = draft;
  const title = draft.title === '' ? t('drafts.untitled') : draft.title;
  const isPosted = status === 'posted';
  const isReady = status === 'ready';
  const mark = acts.markOf?.(draft);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the mouse drags it; its handle does the same by keys and by a press
    <div
      class="fs-draft-chip"
      data-id={id}
      data-status={status}
      data-lifted={lifted || undefined}
      draggable={!isPosted}
      onDragStart={(event) => {
        if (isPosted) return event.preventDefault(); // its link would be dragged
        event.dataTransfer?.setData('text/plain', title);
        acts.onDragStart(id);
      }}
      onDragEnd={acts.onDragEnd}
    >
      <a class="fs-draft-chip-name" href={acts.href(draft)} dir="auto">
        {title}
      </a>
      {mark && (
        <p class="fs-draft-chip-review">
          <ReviewBadge mark={mark} />
        </p>
      )}
      <p class="fs-draft-chip-more">
        {isReady && <Icon name="check" />}
        <span class="fs-hidden">{t(`drafts.status.${status}`)}</span>
        <span class="fs-draft-chip-when">
          {[at === undefined ? '' : timeText(at, words.locale), ...networks.map((network) => t(`network.${network}`))].filter(Boolean).join(' · ')}
        </span>
        {held && isReady && <Badge tone="bad">{t('calendar.held')}</Badge>}
      </p>
      {!isPosted && (
        <button
          type="button"
          class="fs-icon-button fs-card-handle"
          title={t('calendar.move', { title })}
          aria-label={t('calendar.move', { title })}
          aria-describedby={hintId}
          aria-pressed={lifted}
          onClick={() => acts.onPlan(draft)}
          onKeyDown={(event) => acts.onHandleKey(draft, event)}
          onKeyUp={(event) => event.key === ' ' && event.preventDefault() /* Space lifts and is no press */}
          onBlur={() => acts.onHandleBlur(id)}
        >
          <Icon name="more" />
        </button>
      )}
    </div>
  );
}

const timeText = (at: number, locale: string): string => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
