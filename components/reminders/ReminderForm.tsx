import { useSignal } from '@preact/signals';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { fromLocalInput, toLocalInput } from '../workbench/local-input';

export interface ReminderWords {
  text: string;
  dueAt: number;
}

/** What to come back to, and when. */
export function ReminderForm({
  before,
  saveLabel,
  onSave,
  onCancel,
}: {
  before: ReminderWords;
  saveLabel: string;
  onSave(words: ReminderWords): void;
  onCancel: (() => void) | undefined;
}) {
  const { t } = useWords();
  const text = useSignal(before.text);
  const when = useSignal(toLocalInput(before.dueAt));
  const asked = useSignal(false);
  const dueAt = fromLocalInput(when.value);
  const save = () => {
    const words = text.value.trim();
    asked.value = words === '' || dueAt === undefined;
    if (words === '' || dueAt === undefined) return;
    onSave({ text: words, dueAt });
    text.value = '';
  };
  return (
    <form
      class="fs-stack fs-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="fs-fields">
        <TextBox
          label={t('reminders.new')}
          placeholder={t('reminders.new.placeholder')}
          value={text.value}
          maxLength={2000}
          error={asked.value && text.value.trim() === '' ? t('reminders.text.bad') : undefined}
          onInput={(value) => {
            text.value = value;
          }}
        />
        <TextBox
          label={t('reminders.when')}
          type="datetime-local"
          value={when.value}
          error={asked.value && dueAt === undefined ? t('reminders.when.bad') : undefined}
          onInput={(value) => {
            when.value = value;
          }}
        />
      </div>
      <div class="fs-two-actions">
        <Button look="primary" size="small" icon="bell" submits onPress={() => undefined}>
          {saveLabel}
        </Button>
        {onCancel && (
          <Button size="small" onPress={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
