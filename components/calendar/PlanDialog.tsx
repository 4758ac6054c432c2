import { useState } from 'preact/hooks';
import type { DraftGlance } from '../../lib/messages/protocol';
import { dayOf } from '../../lib/playbook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { minutesOf, timeOn } from './month-grid';

/** A draft's day and time, typed or chosen. `usual`: minutes since midnight to start with on a day. */
export function PlanDialog({
  draft,
  day: first,
  usual,
  onPlan,
  onClose,
}: {
  draft: DraftGlance;
  day: string;
  usual(day: string): number;
  /** `null`: for no time. */
  onPlan(at: number | null): void;
  onClose(): void;
}) {
  const { t } = useWords();
  const { plannedAt } = draft;
  const [day, setDay] = useState(plannedAt === undefined ? first : dayOf(plannedAt));
  const [time, setTime] = useState(plannedAt === undefined ? undefined : timeValue(minutesOf(plannedAt)));
  const shownTime = time ?? (day === '' ? '' : timeValue(usual(day)));
  const at = atOf(day, shownTime);
  return (
    <Dialog
      title={t('calendar.plan.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {plannedAt !== undefined && <Button onPress={() => onPlan(null)}>{t('calendar.unplan')}</Button>}
          <Button look="primary" disabled={at === undefined} onPress={() => at !== undefined && onPlan(at)}>
            {t('calendar.plan')}
          </Button>
        </>
      }
    >
      <p dir="auto">{draft.title === '' ? t('drafts.untitled') : draft.title}</p>
      <div class="fs-fields">
        <TextBox label={t('calendar.date')} type="date" value={day} onInput={setDay} />
        <TextBox label={t('calendar.time')} type="time" value={shownTime} onInput={setTime} />
      </div>
    </Dialog>
  );
}

const timeValue = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function atOf(day: string, time: string): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  if (day === '' || hours === undefined || minutes === undefined) return undefined;
  const at = timeOn(day, hours * 60 + minutes);
  return Number.isNaN(at) ? undefined : at;
}
