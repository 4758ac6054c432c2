import { useSignal } from '@preact/signals';
import type { Moment } from '../../lib/model/profile';
import { AddBelow } from '../ui/AddBelow';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { List, Row } from '../ui/List';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface MomentsProps {
  moments: readonly Moment[];
  /** It comes (no `before`), changes or goes (no `after`). */
  onMoment(before: Moment | undefined, after: Moment | undefined): void;
}

/** Days worth a word, such as a birthday. */
export function Moments({ moments, onMoment }: MomentsProps) {
  const { t, date } = useWords();
  const adding = useSignal(false);
  return (
    <div class="fs-stack">
      <h3 class="fs-heading">{t('people.moments')}</h3>
      {moments.length > 0 && (
        <List label={t('people.moments')}>
          {moments.map((moment) => (
            <Row
              key={`${moment.what} ${moment.on}`}
              actions={<IconButton icon="trash" label={t('people.moments.remove', { what: moment.what })} onPress={() => onMoment(moment, undefined)} />}
            >
              <p class="fs-meta">
                <span class="fs-who">{moment.what}</span>
                <span>{date(Date.parse(`${moment.on}T12:00:00`))}</span>
                {moment.yearly && <span>{t('people.moments.yearly')}</span>}
              </p>
            </Row>
          ))}
        </List>
      )}
      <AddBelow
        adding={adding}
        label={t('people.moments.add')}
        form={(close) => (
          <MomentForm
            onAdd={(moment) => {
              close();
              onMoment(undefined, moment);
            }}
            onCancel={close}
          />
        )}
      />
    </div>
  );
}

export function MomentForm({ onAdd, onCancel }: { onAdd(moment: Moment): void; onCancel(): void }) {
  const { t } = useWords();
  const what = useSignal('');
  const on = useSignal('');
  const yearly = useSignal(true);
  const asked = useSignal(false);
  const isWhat = what.value.trim() !== '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on.value);
  return (
    <form
      class="fs-stack fs-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        asked.value = true;
        if (isWhat && isDay) onAdd({ what: what.value.trim(), on: on.value, yearly: yearly.value });
      }}
    >
      <TextBox
        label={t('people.moments.what')}
        placeholder={t('people.moments.placeholder')}
        value={what.value}
        maxLength={300}
        error={asked.value && !isWhat ? t('people.moments.what.bad') : undefined}
        onInput={(value) => {
          what.value = value;
        }}
      />
      <TextBox
        label={t('people.moments.on')}
        type="date"
        value={on.value}
        error={asked.value && !isDay ? t('people.moments.on.bad') : undefined}
        onInput={(value) => {
          on.value = value;
        }}
      />
      <label class="fs-check">
        <input
          type="checkbox"
          checked={yearly.value}
          onChange={(event) => {
            yearly.value = event.currentTarget.checked;
          }}
        />
        {t('people.moments.everyYear')}
      </label>
      <div class="fs-two-actions">
        <Button look="primary" size="small" submits onPress={() => undefined}>
          {t('people.moments.keep')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
