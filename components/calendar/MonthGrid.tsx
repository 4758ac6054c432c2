import { useState } from 'preact/hooks';
import type { DraftGlance } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { type ChipActs, DraftChip } from './DraftChip';
import { dayAttributes } from './day-attributes';
import { firstDayOf, monthOf, weeksOf } from './month-grid';
import { dayText } from './use-plan-lift';

/** As many as a day of the grid shows before "+2". */
const shownPerDay = 3;

export interface DaysProps extends ChipActs {
  month: string;
  today: string;
  byDay: ReadonlyMap<string, readonly DraftGlance[]>;
  held: boolean;
  lifted: string | undefined;
  /** The day that a dragged or lifted draft would be dropped on. */
  target: string | undefined;
  hintId: string;
  label: string;
  onOver(day: string): void;
  onDrop(): void;
}

/** The month as a table of weeks, begun on the day that the language's readers expect. */
export function MonthGrid({ month, today, byDay, held, lifted, target, hintId, label, onOver, onDrop, ...acts }: DaysProps) {
  const { t, locale } = useWords();
  const weeks = weeksOf(month, firstDayOf(locale));
  const [opened, setOpened] = useState<string | undefined>();
  return (
    <table class="fs-month" aria-label={label}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={weekday(day, locale, 'long')}>
              {weekday(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const drafts = byDay.get(day) ?? [];
              const shown = opened === day ? drafts : drafts.slice(0, shownPerDay);
              const name = dayText(day, locale);
              return (
                <td key={day} class="fs-month-day" data-other={monthOf(day) !== month || undefined} {...dayAttributes(day, { today, target, onOver, onDrop })}>
                  <p class="fs-month-date" aria-current={day === today ? 'date' : undefined}>
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span class="fs-hidden">{t('calendar.day', { day: name, n: drafts.length })}</span>
                    {day === today && <span class="fs-month-today">{t('calendar.day.today')}</span>}
                  </p>
                  {shown.map((draft) => (
                    <DraftChip key={draft.id} draft={draft} held={held} lifted={draft.id === lifted} hintId={hintId} {...acts} />
                  ))}
                  {drafts.length > shownPerDay && (
                    <Button
                      look="quiet"
                      size="small"
                      label={opened === day ? t('calendar.less') : t('calendar.more.label', { n: drafts.length - shownPerDay, day: name })}
                      onPress={() => setOpened(opened === day ? undefined : day)}
                    >
                      {opened === day ? t('calendar.less') : t('calendar.more', { n: drafts.length - shownPerDay })}
                    </Button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const weekday = (day: string, locale: string, length: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
