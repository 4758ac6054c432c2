import { signal } from '@preact/signals';
import { ClockPage } from '../../components/clock/ClockPage';
import type { Grouping, Measure, Period } from '../../components/clock/clock-types';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { Screen } from './wiring/screen';

/** Response times: a period, how time is counted, and by what they are grouped. */
export function createClock(screen: Screen) {
  const days = signal<Period>(7);
  const measure = signal<Measure>('wall');
  const by = signal<Grouping>('networks');
  const clock = liveQuery({
    topics: ['waiting', 'replies', 'people', 'playbook', 'settings'],
    until: screen.until,
    load: () => request('clock.read', { days: days.peek() }),
  });
  return function drawClock() {
    return (
      <ClockPage
        clock={clock.value}
        days={days.value}
        measure={measure.value}
        by={by.value}
        hoursHref="#playbook/hours"
        waitingHref="#waiting"
        onDays={(next) => {
          days.value = next;
          clock.reload();
        }}
        onMeasure={(next) => {
          measure.value = next;
        }}
        onBy={(next) => {
          by.value = next;
        }}
        onRetry={clock.reload}
      />
    );
  };
}
