import { useSignal } from '@preact/signals';
import { sayWhen } from '../card/say-when';
import { Button } from './Button';
import { pauseTimes } from './pause-times';
import { useWords } from './words';

export interface PauseProps {
  /** Milliseconds; 0 or past: not paused. */
  until: number;
  now: number;
  /** 0 goes on. */
  onPause(until: number): void;
}

/** No chips and no new hints for a while: for an hour or for the rest of the day, and back with one press. */
export function Pause({ until, now, onPause }: PauseProps) {
  const { t, locale } = useWords();
  const choosing = useSignal(false);
  const isPaused = now < until;
  const pause = (to: number) => {
    choosing.value = false;
    onPause(to);
  };
  return (
    <div class="fs-pause">
      <p role="status">{isPaused && t('pause.until', { when: sayWhen(until, now, locale) })}</p>
      {isPaused ? (
        <Button size="small" onPress={() => pause(0)}>
          {t('pause.resume')}
        </Button>
      ) : choosing.value ? (
        <fieldset class="fs-pause-times" aria-label={t('pause.how-long')}>
          {pauseTimes(now).map(({ id, until: to }) => (
            <Button key={id} size="small" onPress={() => pause(to)}>
              {t(`pause.${id}`)}
            </Button>
          ))}
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              choosing.value = false;
            }}
          >
            {t('ui.cancel')}
          </Button>
        </fieldset>
      ) : (
        <Button
          size="small"
          look="quiet"
          icon="snooze"
          onPress={() => {
            choosing.value = true;
          }}
        >
          {t('pause.pause')}
        </Button>
      )}
    </div>
  );
}
