import type { Settings } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { useWords } from '../ui/words';

export interface MutedPeopleProps {
  people: Settings['mutedPeople'];
  onUnmute(person: Settings['mutedPeople'][number]): void;
}

/** Who is muted, since when, and the way back. */
export function MutedPeople({ people, onUnmute }: MutedPeopleProps) {
  const { t, date } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="settings-muted">
      <h2 class="fs-heading" id="settings-muted">
        {t('muted.title')}
      </h2>
      <p class="fs-field-hint">{t('muted.text')}</p>
      {people.length === 0 ? (
        <p class="fs-field-hint">{t('muted.empty')}</p>
      ) : (
        <LongList label={t('muted.list')} rows={people} keyOf={({ id }) => id}>
          {(person) => {
            const handle = person.id.slice(person.id.indexOf(':') + 1);
            return (
              <Row
                actions={
                  <Button size="small" label={t('muted.unmuteOf', { who: person.label || handle })} onPress={() => onUnmute(person)}>
                    {t('muted.unmute')}
                  </Button>
                }
              >
                <p class="fs-meta">
                  <bdi class="fs-who">{person.label || `@${handle}`}</bdi>
                  <bdi class="fs-handle">@{handle}</bdi>
                  <span>{t('muted.since', { date: date(person.at) })}</span>
                </p>
              </Row>
            );
          }}
        </LongList>
      )}
    </section>
  );
}
