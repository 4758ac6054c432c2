import { Role } from '../../lib/model/team';
import { Badge } from '../ui/Badge';
import { useWords } from '../ui/words';

/** What lead, member and guest may do. */
export function TeamRoles({ mine }: { mine: Role | undefined }) {
  const { t } = useWords();
  return (
    <details class="fs-details">
      <summary>{t('team.who')}</summary>
      <dl class="fs-team-roles">
        {Role.options.map((each) => (
          <div key={each}>
            <dt>
              {t(`team.role.${each}`)} {each === mine && <Badge tone="accent">{t('team.who.you')}</Badge>}
            </dt>
            <dd>{t(`team.who.${each}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="fs-field-hint">{t('team.who.kept')}</p>
    </details>
  );
}
