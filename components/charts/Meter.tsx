import { useWords } from '../ui/words';

/** How far towards a number that should be reached. `expected`: where it should be by today, in the same unit; `value` is `undefined` while nobody counted. */
export interface MeterProps {
  title: string;
  value: number | undefined;
  target: number;
  expected?: number | undefined;
  sayValue(value: number): string;
}

/** A bar with a mark where it should be by today, and the same in words. */
export function Meter({ title, value, target, expected, sayValue }: MeterProps) {
  const { t } = useWords();
  const share = (part: number) => Math.min(1, Math.max(0, target === 0 ? 1 : part / target)) * 100;
  const state = value === undefined ? 'unknown' : value >= target ? 'reached' : expected === undefined ? 'on' : value >= expected ? 'ahead' : 'behind';
  const said =
    value === undefined ? t('charts.meter.unknown', { target: sayValue(target) }) : t('charts.meter', { value: sayValue(value), target: sayValue(target) });
  return (
    <div class="fs-chart-meter" data-state={state}>
      <span class="fs-chart-meter-name" dir="auto">
        {title}
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="fs-chart-meter-ground" width="100" height="8" />
        {value !== undefined && <rect class="fs-chart-meter-fill" width={share(value)} height="8" />}
        {expected !== undefined && expected < target && <rect class="fs-chart-meter-mark" x={Math.min(99, share(expected))} width="1" height="8" />}
      </svg>
      <span class="fs-field-hint">
        {said}
        {state !== 'unknown' && state !== 'on' && ` · ${t(`charts.meter.${state}`)}`}
        {expected !== undefined && state !== 'reached' && ` · ${t('charts.meter.expected', { value: sayValue(expected) })}`}
      </span>
    </div>
  );
}
