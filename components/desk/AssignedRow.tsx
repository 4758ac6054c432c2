import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../lib/model/team';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { Outside } from './Outside';

/** A post as whoever assigned it calls it: what is shown of one that this device never saw. */
export function AssignedRow({ assignment, now, children }: { assignment: Assignment; now: number; children?: ComponentChildren }) {
  const { t, ago } = useWords();
  const { label, permalink, by, note, updatedAt } = assignment;
  return (
    <Row>
      <p class="fs-words" data-lines dir="auto">
        {label || t('waiting.noText')}
      </p>
      <p class="fs-meta">
        <span>{t('assignments.by', { who: by, ago: ago(Math.max(0, now - updatedAt)) })}</span>
      </p>
      {note !== undefined && (
        <p class="fs-field-hint" dir="auto">
          {t('assignments.note.by', { who: by, note })}
        </p>
      )}
      <div class="fs-row-tools">
        <Outside address={permalink} label={t('assignments.openOf', { label })}>
          {t('waiting.open')}
        </Outside>
        {children}
      </div>
    </Row>
  );
}
