import type { Assignment, TeamWho } from '../../lib/model/team';
import { useWords } from '../ui/words';
import { AssignField, type AssignFieldProps } from './AssignField';

export interface AssignedHereProps extends Pick<AssignFieldProps, 'to' | 'onAssign'> {
  team: Pick<TeamWho, 'name' | 'members' | 'role'>;
  assignment: Assignment | undefined;
  now: number;
}

/** Who of the team takes the post in view. Guests read it. */
export function AssignedHere({ team, to, assignment, now, onAssign }: AssignedHereProps) {
  const { t, ago } = useWords();
  const isTheirs = to !== undefined && to !== team.name;
  return (
    <div class="fs-stack">
      {assignment?.doneAt !== undefined && assignment.doneBy !== undefined && (
        <p class="fs-meta">{t('assignments.done.by', { who: assignment.doneBy, ago: ago(Math.max(0, now - assignment.doneAt)) })}</p>
      )}
      {assignment?.note !== undefined && assignment.by !== team.name && (
        <p class="fs-field-hint" dir="auto">
          {t('assignments.note.by', { who: assignment.by, note: assignment.note })}
        </p>
      )}
      {team.role === 'guest' ? (
        to !== undefined && <p class="fs-meta">{isTheirs ? t('waiting.assigned', { who: to }) : t('assignments.for.you')}</p>
      ) : (
        <div class="fs-filter-fields">
          <AssignField team={team} to={to} note={assignment?.note} onAssign={onAssign} />
        </div>
      )}
    </div>
  );
}
