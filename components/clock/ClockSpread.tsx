import { type ClockLine, clockEdges } from '../../lib/model/response-clock';
import { useWords } from '../ui/words';
import { sayLength } from './say-length';

const width = 200;

/** How many were answered, and how many still wait, within which time. The bars only show what the numbers beside them say. */
export function ClockSpread({ spread, isWall }: Pick<ClockLine, 'spread'> & { isWall: boolean }) {
  const words = useWords();
  const { t, number } = words;
  const most = Math.max(1, ...spread.map(({ answered, waiting }) => answered + waiting));
  const edge = (at: number) => sayLength(clockEdges[at] ?? 0, words, isWall);
  const label = (at: number) => {
    if (at === 0) return t('clock.spread.under', { to: edge(0) });
    return at === clockEdges.length ? t('clock.spread.over', { from: edge(at - 1) }) : t('clock.spread.between', { from: edge(at - 1), to: edge(at) });
  };
  return (
    <table class="fs-clock-spread">
      <caption>{t('clock.spread')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('clock.spread.time')}</th>
          <td />
          <th scope="col">
            <i data-part="answered" />
            {t('clock.column.answered')}
          </th>
          <th scope="col">
            <i data-part="waiting" />
            {t('clock.column.waiting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {spread.map(({ answered, waiting }, at) => (
          <tr key={clockEdges[at] ?? 'over'}>
            <th scope="row">{label(at)}</th>
            <td class="fs-clock-bar">
              <svg viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect data-part="answered" x="0" y="0" width={(answered / most) * width} height="12" />
                <rect data-part="waiting" x={(answered / most) * width} y="0" width={(waiting / most) * width} height="12" />
              </svg>
            </td>
            <td>{number(answered)}</td>
            <td>{number(waiting)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
