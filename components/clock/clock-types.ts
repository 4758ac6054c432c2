import type { ResponseClock } from '../../lib/model/response-clock';
import type { Loaded } from '../ui/Shown';

export const periods = [7, 30, 90] as const;
export const measures = ['wall', 'business'] as const;
export const groupings = ['networks', 'hints', 'segments'] as const;
export type Period = (typeof periods)[number];
export type Measure = (typeof measures)[number];
export type Grouping = (typeof groupings)[number];

export interface ClockPageProps {
  clock: Loaded<ResponseClock>;
  days: Period;
  measure: Measure;
  by: Grouping;
  /** Where business hours are set. */
  hoursHref: string;
  waitingHref: string;
  onDays(days: Period): void;
  onMeasure(measure: Measure): void;
  onBy(by: Grouping): void;
  onRetry(): void;
}
