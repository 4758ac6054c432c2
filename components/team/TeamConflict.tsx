import { useId, useState } from 'preact/hooks';
import type { Conflict } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

/** Versions of one record side by side: for each part that differs, which one stands. */
export function TeamConflict({ conflict, onKeep }: { conflict: Conflict; onKeep(fields: Record<string, unknown>): void }) {
  const { t, moment } = useWords();
  const group = useId();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const { versions, differ, label } = conflict;
  const first = versions[0]?.rev ?? '';
  const of = (field: string) => versions.find(({ rev }) => rev === (chosen[field] ?? first))?.fields[field];
  return (
    <article class="fs-panel fs-stack">
      <h3 class="fs-heading">{label}</h3>
      {differ.map((field) => (
        <fieldset key={field} class="fs-team-versions">
          <legend class="fs-field-label">{t('team.conflict.part', { label, field: fieldName(field, t) })}</legend>
          {versions.map(({ rev, by, at, fields }) => (
            <label key={rev} class="fs-team-version">
              <input
                type="radio"
                name={`${group}-${field}`}
                checked={(chosen[field] ?? first) === rev}
                onChange={() => setChosen((now) => ({ ...now, [field]: rev }))}
              />
              <span class="fs-team-side">
                <span class="fs-field-hint">
                  {by === undefined ? t('team.conflict.by.here') : t('team.conflict.by', { name: by })} · {moment(at)}
                </span>
                <span class="fs-team-words" dir="auto">
                  {shown(fields[field]) || t('team.conflict.empty')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button
          look="primary"
          label={`${t('team.conflict.keep')}: ${label}`}
          onPress={() => onKeep(Object.fromEntries(differ.map((field) => [field, of(field)])))}
        >
          {t('team.conflict.keep')}
        </Button>
      </div>
    </article>
  );
}

const named = ['text', 'comment', 'title', 'name', 'status'] as const;

/** A part without a word of its own is called as it is stored. */
const fieldName = (field: string, t: ReturnType<typeof useWords>['t']): string => {
  const known = named.find((each) => each === field);
  return known ? t(`team.field.${known}`) : field;
};

const shown = (value: unknown): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, undefined, 1));
