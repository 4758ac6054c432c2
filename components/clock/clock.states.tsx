import type { ClockLine, ClockMeasure, ResponseClock } from '../../lib/model/response-clock';
import { nothing, now } from '../desk/desk.samples';
import '../desk/desk.css';
import { ClockPage } from './ClockPage';
import './clock.css';
import type { ClockPageProps } from './clock-types';

const minute = 60_000;
const hour = 60 * minute;

const aLine = (part: Partial<ClockLine> = {}): ClockLine => ({
  answered: 61,
  waiting: 9,
  untimed: 0,
  rate: 61 / 70,
  median: 94 * minute,
  low: 61 * minute,
  high: 2.2 * hour,
  ninetieth: 26 * hour,
  beyond: undefined,
  mean: 4.4 * hour,
  quickest: 20_000,
  slowest: 77 * hour,
  single: undefined,
  spread: [
    { answered: 12, waiting: 0 },
    { answered: 15, waiting: 1 },
    { answered: 18, waiting: 2 },
    { answered: 6, waiting: 0 },
    { answered: 5, waiting: 3 },
    { answered: 4, waiting: 2 },
    { answered: 1, waiting: 1 },
  ],
  ...part,
});
const both = (line: ClockLine): ClockMeasure => ({ wall: line, business: { ...line, median: line.median && line.median / 2 } });
const few = aLine({
  answered: 3,
  waiting: 1,
  untimed: 1,
  median: undefined,
  low: undefined,
  high: undefined,
  ninetieth: undefined,
  single: [5 * minute, 50 * minute, 3 * hour],
});
const aClock = (part: Partial<ResponseClock> = {}): ResponseClock => ({
  from: now - 7 * 24 * hour,
  to: now,
  hours: 'usual',
  first: both(aLine()),
  replies: both(aLine({ answered: 80, waiting: 12 })),
  putAway: 4,
  networks: [
    { id: 'bluesky', first: both(aLine({ answered: 40, waiting: 5 })) },
    { id: 'linkedin', first: both(few) },
  ],
  hints: [{ id: 'question', first: both(aLine({ answered: 33 })) }],
  segments: [{ id: 's', name: 'Press and everybody who writes about roasting', first: both(few) }],
  ...part,
});
const page: ClockPageProps = {
  clock: { state: 'ready', value: aClock() },
  days: 7,
  measure: 'wall',
  by: 'networks',
  hoursHref: '#playbook/hours',
  waitingHref: '#waiting',
  onDays: nothing,
  onMeasure: nothing,
  onBy: nothing,
  onRetry: nothing,
};
const state = (name: string, part: Partial<ClockPageProps> = {}) => ({ name: `clock: ${name}`, render: () => <ClockPage {...page} {...part} /> });
const none = aLine({ answered: 0, waiting: 0, rate: undefined, median: undefined, mean: undefined, single: [], spread: [] });

export const states = [
  state('response times'),
  state('in business hours, by hint', { measure: 'business', by: 'hints' }),
  state('by segment, in own hours', { measure: 'business', by: 'segments', clock: { state: 'ready', value: aClock({ hours: 'own' }) } }),
  state('nobody in a segment', { by: 'segments', clock: { state: 'ready', value: aClock({ segments: [], putAway: 0 }) } }),
  state('too few', { clock: { state: 'ready', value: aClock({ first: both(few) }) } }),
  state('more than half still waiting', {
    clock: {
      state: 'ready',
      value: aClock({
        first: both(aLine({ answered: 4, waiting: 30, median: undefined, low: undefined, high: undefined, beyond: 6 * hour, ninetieth: undefined })),
      }),
    },
  }),
  state('nothing yet', { clock: { state: 'ready', value: aClock({ first: both(none), replies: both(none), networks: [], hints: [], segments: [] }) } }),
  state('on their way', { clock: { state: 'loading' } }),
  state('could not be read', { clock: { state: 'failed', error: new Error('Feedside did not answer.') } }),
];
