import type { TeamNotice } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { placeOf } from './place-of';
import { sayLabel, sayRecord } from './say-label';

/** What one removed and another changed: it stays, and this says so. */
export function TeamNotices({ notices, now, onDismiss }: { notices: readonly TeamNotice[]; now: number; onDismiss(notice: TeamNotice): void }) {
  const words = useWords();
  const { t, ago } = words;
  if (notices.length === 0) return null;
  return (
    <section class="fs-panel" aria-labelledby="team-notices">
      <h2 class="fs-heading" id="team-notices">
        {t('team.notices')}
      </h2>
      <p class="fs-field-hint">{t('team.notices.why')}</p>
      <List label={t('team.notices')}>
        {notices.map((notice) => {
          const label = sayLabel(notice, words);
          const href = placeOf(notice.store, notice.id);
          return (
            <Row
              key={`${notice.store}:${notice.id}`}
              actions={
                <div class="fs-two-actions">
                  {href && (
                    <a class="fs-button" data-look="plain" data-size="small" href={href} aria-label={`${t('team.open')}: ${label}`}>
                      {t('team.open')}
                    </a>
                  )}
                  <Button size="small" label={`${t('team.notice.dismiss')}: ${label}`} onPress={() => onDismiss(notice)}>
                    {t('team.notice.dismiss')}
                  </Button>
                </div>
              }
            >
              <p dir="auto">{sayRecord(notice, words)}</p>
              <p class="fs-field-hint">{ago(Math.max(0, now - notice.at))}</p>
            </Row>
          );
        })}
      </List>
    </section>
  );
}
