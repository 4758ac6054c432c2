import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n';
import type { Outcome } from '../../lib/model/outcome';
import { sayMoney } from '../../lib/reports';
import { dayTime } from '../playbook/day-time';
import { AddBelow } from '../ui/AddBelow';
import { Badge } from '../ui/Badge';
import { IconButton } from '../ui/IconButton';
import { List, More, Row } from '../ui/List';
import { useWords } from '../ui/words';
import type { OutcomeActs, OutcomeImport } from './campaign-types';
import { OutcomeFile } from './OutcomeFile';
import { OutcomeForm } from './OutcomeForm';

const step = 20;

/** What a campaign brought as far as somebody typed it in or a file says it. */
export function Outcomes({ rows, name, file, acts }: { rows: readonly Outcome[]; name: string; file: OutcomeImport; acts: OutcomeActs }) {
  const words = useWords();
  const { t } = words;
  const adding = useSignal(false);
  const [editing, setEditing] = useState<string | undefined>();
  const [shown, setShown] = useState(step);
  const sorted = [...rows].sort((one, other) => (other.day ?? '').localeCompare(one.day ?? '') || other.updatedAt - one.updatedAt);
  return (
    <section class="fs-panel" aria-labelledby="campaign-outcomes">
      <h2 class="fs-heading" id="campaign-outcomes">
        {t('insights.outcomes.title')}
      </h2>
      <p class="fs-field-hint">{t('insights.outcomes.text')}</p>
      {rows.length === 0 ? (
        <p>{t('insights.outcomes.none')}</p>
      ) : (
        <List label={t('insights.outcomes.list')}>
          {sorted.slice(0, shown).map((outcome) =>
            editing === outcome.id ? (
              <Row key={outcome.id}>
                <OutcomeForm
                  before={outcome}
                  onSave={(written) => {
                    acts.onSave(written, outcome);
                    setEditing(undefined);
                  }}
                  onCancel={() => setEditing(undefined)}
                />
              </Row>
            ) : (
              <Row
                key={outcome.id}
                actions={
                  <>
                    <IconButton
                      icon="draft"
                      label={t('insights.outcomes.edit.label', { what: placeOf(outcome, words) })}
                      onPress={() => setEditing(outcome.id)}
                    />
                    <IconButton
                      icon="trash"
                      label={t('insights.outcomes.delete.label', { what: placeOf(outcome, words) })}
                      onPress={() => acts.onDelete(outcome)}
                    />
                  </>
                }
              >
                <p class="fs-row-main">{placeOf(outcome, words)}</p>
                <p class="fs-meta">
                  {outcome.source === 'file' && <Badge>{t('insights.outcomes.fromFile')}</Badge>}
                  {(['clicks', 'conversions', 'cost', 'value'] as const).map(
                    (each) =>
                      outcome[each] !== undefined && (
                        <span key={each}>
                          {t(`insights.campaigns.${each}`)}: {sayMoney(outcome[each], words)}
                        </span>
                      ),
                  )}
                  {outcome.note && <span dir="auto">{outcome.note}</span>}
                </p>
              </Row>
            ),
          )}
        </List>
      )}
      {rows.length > step && (
        <More
          summary={t('ui.shown', { shown: Math.min(shown, rows.length), total: rows.length })}
          label={t('ui.more')}
          onMore={shown < rows.length ? () => setShown(shown * 2) : undefined}
        />
      )}
      <AddBelow
        adding={adding}
        label={t('insights.outcomes.add')}
        form={(close) => (
          <OutcomeForm
            before={{}}
            onSave={(written) => {
              acts.onSave(written, undefined);
              close();
            }}
            onCancel={close}
          />
        )}
      />
      <OutcomeFile state={file} name={name} acts={acts} />
    </section>
  );
}

/** "LinkedIn · blue-button · 12 Nov 2026"; the whole campaign where nothing is named. */
function placeOf({ network, variant, day }: Outcome, { t, date }: Words): string {
  const time = day === undefined ? undefined : dayTime(day);
  const parts = [network && t(`network.${network}`), variant, time === undefined ? undefined : date(time)].filter(Boolean);
  return parts.length === 0 ? t('insights.outcomes.whole') : parts.join(' · ');
}
