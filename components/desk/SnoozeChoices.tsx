import { snoozeTimes } from '../card/snooze-times';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

/** Until when: an hour, tomorrow, Monday. */
export function SnoozeChoices({ label, now, onSnooze }: { label: string; now: number; onSnooze(until: number): void }) {
  const { t } = useWords();
  return (
    <fieldset class="fs-choices" data-snoozes aria-label={label}>
      {snoozeTimes(now).map(({ id, until }) => (
        <Button key={id} size="small" look="quiet" onPress={() => onSnooze(until)}>
          {t(`waiting.snooze.${id}`)}
        </Button>
      ))}
    </fieldset>
  );
}
