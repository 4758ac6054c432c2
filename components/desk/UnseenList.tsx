import type { Assignment, TeamWho } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { List } from '../ui/List';
import { useWords } from '../ui/words';
import { AssignedRow } from './AssignedRow';

export interface UnseenListProps {
  rows: readonly Assignment[];
  team: Pick<TeamWho, 'name' | 'role'>;
  now: number;
  onFinish(row: Assignment): void;
  onDrop(row: Assignment): void;
}

/** What is assigned to somebody and was never seen on this device: it can be opened, put away and given back from here all the same. */
export function UnseenList({ rows, team, now, onFinish, onDrop }: UnseenListProps) {
  const { t } = useWords();
  const [first] = rows;
  if (!first) return null;
  const title = first.to === team.name ? t('assignments.unseen', { n: rows.length }) : t('assignments.unseen.of', { who: first.to });
  return (
    <section class="fs-stack" aria-label={title}>
      <h2 class="fs-heading">{title}</h2>
      <p class="fs-field-hint">{t('assignments.unseen.hint')}</p>
      <List label={title}>
        {rows.map((row) => (
          <AssignedRow key={row.id} assignment={row} now={now}>
            {team.role !== 'guest' && (
              <>
                <Button size="small" icon="check" label={t('assignments.finishOf', { label: row.label })} onPress={() => onFinish(row)}>
                  {t('waiting.done')}
                </Button>
                <Button size="small" look="quiet" icon="close" label={t('assignments.dropOf', { label: row.label })} onPress={() => onDrop(row)}>
                  {t('assignments.drop')}
                </Button>
              </>
            )}
          </AssignedRow>
        ))}
      </List>
    </section>
  );
}
