import { useWords } from '../ui/words';
import { DraftChip } from './DraftChip';
import { dayAttributes } from './day-attributes';
import type { DaysProps } from './MonthGrid';
import { monthOf } from './month-grid';
import { dayText } from './use-plan-lift';

/** The days of the month that have drafts, one below the other: where a grid has no room. */
export function Agenda({ month, today, byDay, held, lifted, target, hintId, label, onOver, onDrop, ...acts }: DaysProps) {
  const { t, locale } = useWords();
  const days = [...byDay.keys()].filter((day) => monthOf(day) === month).sort();
  return (
    <ol class="fs-agenda" aria-label={label}>
      {days.map((day) => (
        <li key={day} class="fs-agenda-day" {...dayAttributes(day, { today, target, onOver, onDrop })}>
          <h3 class="fs-heading" aria-current={day === today ? 'date' : undefined}>
            {dayText(day, locale)} {day === today && <span class="fs-month-today">{t('calendar.day.today')}</span>}
          </h3>
          {byDay.get(day)?.map((draft) => (
            <DraftChip key={draft.id} draft={draft} held={held} lifted={draft.id === lifted} hintId={hintId} {...acts} />
          ))}
        </li>
      ))}
    </ol>
  );
}
