import { useWords } from '../ui/words';

export interface Imported {
  added: number;
  updated: number;
  same: number;
  refused: { what: string; why: string }[];
}

/** The report shows this many of the refused; a file may hold thousands. */
const shownRefused = 50;

/** What an import would change, or has changed, in numbers, and each record that can't be taken with the reason. */
export function ImportReport({ title, result }: { title: string; result: Imported }) {
  const { t, number } = useWords();
  const counts = [
    ['added', result.added],
    ['updated', result.updated],
    ['same', result.same],
    ['refused', result.refused.length],
  ] as const;
  return (
    <div class="fs-stack" role="status">
      <h3 class="fs-heading">{title}</h3>
      <dl class="fs-counts">
        {counts.map(([name, count]) => (
          <div key={name} data-tone={name === 'refused' && count > 0 ? 'bad' : undefined}>
            <dt>{t(`backup.import.${name}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      {result.refused.length > 0 && (
        <details open={result.refused.length <= 5}>
          <summary data-focusable>{t('backup.import.refusedList')}</summary>
          <ul class="fs-refused">
            {result.refused.slice(0, shownRefused).map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                <bdi>{what}</bdi>: {why}
              </li>
            ))}
            {result.refused.length > shownRefused && <li>{t('backup.import.refusedMore', { n: result.refused.length - shownRefused })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
