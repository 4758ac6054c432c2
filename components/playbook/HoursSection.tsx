import { isDay } from '../../lib/playbook';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TextBox } from '../ui/TextBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { LinesBox } from './LinesBox';
import { PartFrame } from './PartFrame';
import type { Once, PartWords } from './part-words';

type Span = NonNullable<PartWords<'hours'>['quiet']>;
const workday: Span = { from: 9 * 60, to: 17 * 60 };
const night: Span = { from: 20 * 60, to: 7 * 60 };
/** 1 January 2024 was a Monday. */
const weekdays = Array.from({ length: 7 }, (_, index) => new Date(2024, 0, 1 + index, 12).getTime());

/** When the team answers; response times are then told in working hours too. */
export function HoursSection({ hours: { editing, isStored }, onDefaults }: { hours: Once<'hours'>; onDefaults(): void }) {
  const { t, weekday } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'hours'>>) => editing.onInput({ ...value, ...part });
  const setDay = (at: number, span: Span | null) => change({ days: value.days.map((day, index) => (index === at ? span : day)) });
  if (!isStored && value.days.every((day) => day === null)) {
    return (
      <EmptyState
        icon="history"
        title={t('playbook.hours.empty.title')}
        actions={
          <Button look="primary" icon="check" onPress={onDefaults}>
            {t('playbook.hours.defaults')}
          </Button>
        }
      >
        {t('playbook.hours.empty.text')}
      </EmptyState>
    );
  }
  return (
    <PartFrame editing={editing}>
      <section class="fs-panel" aria-labelledby="hours-week">
        <h2 class="fs-heading" id="hours-week">
          {t('playbook.hours.week')}
        </h2>
        <p class="fs-field-hint">{t('playbook.hours.week.text')}</p>
        {value.days.map((span, index) => {
          const day = weekday(weekdays[index] ?? 0);
          return (
            <div class="fs-day" key={day}>
              <Toggle label={day} on={span !== null} onChange={(on) => setDay(index, on ? workday : null)} />
              {span === null ? (
                <span class="fs-field-hint">{t('playbook.hours.off')}</span>
              ) : (
                <SpanBoxes of={day} span={span} onChange={(next) => setDay(index, next)} onBlur={editing.onSave} />
              )}
            </div>
          );
        })}
      </section>
      <section class="fs-panel" aria-labelledby="hours-holidays">
        <h2 class="fs-heading" id="hours-holidays">
          {t('playbook.hours.free')}
        </h2>
        <LinesBox
          label={t('playbook.hours.holidays')}
          hint={t('playbook.hours.holidays.hint')}
          error={value.holidays.every(isDay) ? undefined : t('playbook.refused.day')}
          value={value.holidays}
          onChange={(holidays) => change({ holidays: holidays.slice(0, 1000) })}
          onBlur={editing.onSave}
        />
        <div class="fs-day">
          <Toggle
            label={t('playbook.hours.quiet')}
            hint={t('playbook.hours.quiet.hint')}
            on={value.quiet !== undefined}
            onChange={(on) => change({ quiet: on ? night : undefined })}
          />
          {value.quiet && <SpanBoxes of={t('playbook.hours.quiet')} span={value.quiet} onChange={(quiet) => change({ quiet })} onBlur={editing.onSave} />}
        </div>
      </section>
    </PartFrame>
  );
}

function SpanBoxes({ of, span, onChange, onBlur }: { of: string; span: Span; onChange(span: Span): void; onBlur(): void }) {
  const { t } = useWords();
  const box = (end: 'from' | 'to') => (
    <TextBox
      type="time"
      label={t(`playbook.hours.${end}`, { day: of })}
      labelHidden
      value={clockOf(span[end])}
      onInput={(typed) => {
        const minutes = minutesOf(typed);
        if (minutes !== undefined) onChange({ ...span, [end]: end === 'to' && minutes === 0 ? 1440 : minutes });
      }}
      onBlur={onBlur}
    />
  );
  return (
    <span class="fs-span">
      {box('from')}
      <span aria-hidden="true">–</span>
      {box('to')}
    </span>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
function minutesOf(clock: string): number | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? undefined : hours * 60 + minutes;
}
