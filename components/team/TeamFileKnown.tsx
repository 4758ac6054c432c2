import type { KnownAuthor } from '../../lib/model/team-file';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

export interface TeamFileKnownProps {
  known: readonly KnownAuthor[];
  /** Leads decide on roles. */
  mayDecide: boolean;
  onRole(author: KnownAuthor, role: 'lead' | 'member'): void;
  onDistrust(author: KnownAuthor): void;
}

/** Whose files are taken, by which fingerprint, and what they may change. */
export function TeamFileKnown({ known, mayDecide, onRole, onDistrust }: TeamFileKnownProps) {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="team-file-known">
      <h2 class="fs-heading" id="team-file-known">
        {t('team-file.known')}
      </h2>
      <p class="fs-field-hint">{t('team-file.known.hint')}</p>
      {known.length === 0 ? (
        <p>{t('team-file.known.none')}</p>
      ) : (
        <List label={t('team-file.known')}>
          {known.map((author) => {
            const { name, key, fingerprint, role, via } = author;
            return (
              <Row key={key}>
                <p>
                  <bdi>{name}</bdi> {!(mayDecide && role !== 'guest') && <Badge>{t(`team-file.role.${role}`)}</Badge>}
                </p>
                <p class="fs-field-hint">
                  <span class="fs-code" dir="ltr">
                    {fingerprint}
                  </span>
                  {via !== undefined && ` (${t('team-file.known.via', { name: via })})`}
                </p>
                <div class="fs-team-acts fs-team-file-acts">
                  {mayDecide && role !== 'guest' && (
                    <Select<'lead' | 'member'>
                      label={t('team-file.role', { name })}
                      labelHidden
                      value={role}
                      options={(['lead', 'member'] as const).map((value) => ({ value, label: t(`team-file.role.${value}`) }))}
                      onChange={(next) => onRole(author, next)}
                    />
                  )}
                  <Button size="small" label={`${t('team-file.distrust')}: ${name}`} onPress={() => onDistrust(author)}>
                    {t('team-file.distrust')}
                  </Button>
                </div>
              </Row>
            );
          })}
        </List>
      )}
    </section>
  );
}
