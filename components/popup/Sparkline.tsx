import { useWords } from '../ui/words';
import { sayValue, type Unit } from './say-value';
import { type Days, sparklinePath } from './sparkline-path';

const size = { width: 148, height: 22, inset: 3 };

/** The last 14 days as a line, and the same as words for those who don't see it. */
export function Sparkline({ days, unit }: { days: Days; unit: Unit }) {
  const words = useWords();
  const { path, alone, last } = sparklinePath(days, size);
  const said = days.map((value) => (value === undefined ? words.t('popup.day.none') : sayValue(value, unit, words)));
  const label = days.every((value) => value === undefined) ? words.t('popup.days.none') : words.t('popup.days', { days: said.join(', ') });
  return (
    <svg class="fs-spark" role="img" aria-label={label} viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none">
      <path class="fs-spark-ground" d={`M${size.inset} ${size.height - size.inset}H${size.width - size.inset}`} />
      {path && <path class="fs-spark-line" d={path} />}
      {[...alone, ...(last ? [last] : [])].map(({ x, y }) => (
        <circle key={`${x}`} class="fs-spark-dot" cx={x} cy={y} r="2.5" />
      ))}
    </svg>
  );
}
