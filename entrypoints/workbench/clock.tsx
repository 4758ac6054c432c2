import { type ReadonlySignal, signal } from '@preact/signals';
import { ClockPage } from '../../components/clock/ClockPage';
import type { Grouping, Measure, Period } from '../../components/clock/clock-types';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { Screen } from './wiring/screen';

/** Response times: a period, how time is counted, and by what they are grouped. */
export function createClock(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const days = signal<Period>(7);
  const measure = signal<Measure>('wall');
  const by = signal<Grouping>('networks');
  const clock = liveQuery({
    topics: ['waiting', 'replies', 'people', 'playbook', 'settings'],
    until: screen.until,
    // Counted only while somebody looks: it takes every post of the list.
    load: async () => (isOpen.peek() ? request('clock.read', { days: days.peek() }) : undefined),
  });
  isOpen.subscribe((open) => open && clock.reload());
  return function drawClock() {
    const { value: read } = clock;
    return (
      <ClockPage
        clock={read.state !== 'ready' ? read : read.value ? { state: 'ready', value: read.value } : { state: 'loading' }}
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
