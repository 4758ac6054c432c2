import type { Assignment } from '../../lib/model/team';
import { AssignedRow } from '../desk/AssignedRow';
import { Badge } from '../ui/Badge';
import { List } from '../ui/List';
import { useWords } from '../ui/words';

/** Rows that are shown; the rest stands behind the link. */
const shown = 5;

/** What colleagues assigned to this person and is not done, seen on this device or not; nothing where there is none. */
export function AssignedToYou({ rows, now, allHref }: { rows: readonly Assignment[]; now: number; allHref: string }) {
  const { t, number } = useWords();
  if (rows.length === 0) return null;
  return (
    <section class="fs-panel" aria-label={t('assignments.mine')}>
      <h2 class="fs-heading">
        {t('assignments.mine')} <Badge tone="accent">{number(rows.length)}</Badge>
      </h2>
      <List label={t('assignments.mine')}>
        {rows.slice(0, shown).map((row) => (
          <AssignedRow key={row.id} assignment={row} now={now} />
        ))}
      </List>
      <a class="fs-link" href={allHref}>
        {t('assignments.mine.all', { n: rows.length })}
      </a>
    </section>
  );
}
