import { useSignal } from '@preact/signals';
import { type Permission, PermissionState } from '../../lib/model/permission';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { toLocalInput } from '../workbench/local-input';

/** What is written about a permission; "" where nothing is. `until`: a day, "2026-12-31". */
export interface PermissionWords {
  what: string;
  permalink: string;
  state: PermissionState;
  scope: string;
  until: string;
  note: string;
}

const wordsOfPermission = (permission: Permission | undefined): PermissionWords => ({
  what: permission?.what ?? '',
  permalink: permission?.permalink ?? '',
  state: permission?.state ?? 'asked',
  scope: permission?.scope ?? '',
  until: permission?.until === undefined ? '' : toLocalInput(permission.until).slice(0, 10),
  note: permission?.history.findLast(({ state, note }) => state === permission.state && note !== undefined)?.note ?? '',
});

/** A yes is worth something with the very thing, its scope and the words that were said; without them it is not taken down as one. */
export function PermissionForm({
  permission,
  onSave,
  onCancel,
}: {
  permission: Permission | undefined;
  onSave(words: PermissionWords): void;
  onCancel(): void;
}) {
  const { t } = useWords();
  const words = useSignal(wordsOfPermission(permission));
  const asked = useSignal(false);
  const change = (part: Partial<PermissionWords>) => {
    words.value = { ...words.value, ...part };
  };
  const { what, permalink, state, scope, until, note } = words.value;
  const lacks = (text: string, key: 'what' | 'permalink' | 'scope' | 'note') =>
    asked.value && text.trim() === '' && (key === 'what' || state === 'granted') ? t(`permissions.${key}.bad`) : undefined;
  const isWhole = what.trim() !== '' && (state !== 'granted' || [permalink, scope, note].every((text) => text.trim() !== ''));
  return (
    <form
      class="fs-stack fs-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        asked.value = true;
        if (isWhole) onSave(words.value);
      }}
    >
      <TextBox
        label={t('permissions.what')}
        placeholder={t('permissions.what.placeholder')}
        value={what}
        maxLength={2000}
        error={lacks(what, 'what')}
        onInput={(value) => change({ what: value })}
      />
      <TextBox
        label={t('permissions.permalink')}
        value={permalink}
        maxLength={4000}
        error={lacks(permalink, 'permalink')}
        onInput={(value) => change({ permalink: value })}
      />
      <Select
        label={t('permissions.state')}
        value={state}
        options={PermissionState.options.map((value) => ({ value, label: t(`permissions.state.${value}`) }))}
        onChange={(value) => change({ state: value })}
      />
      <TextArea
        label={t('permissions.note')}
        hint={t('permissions.note.hint')}
        value={note}
        rows={2}
        maxLength={2000}
        error={lacks(note, 'note')}
        onInput={(value) => change({ note: value })}
      />
      <TextBox
        label={t('permissions.scope')}
        hint={t('permissions.scope.hint')}
        value={scope}
        maxLength={2000}
        error={lacks(scope, 'scope')}
        onInput={(value) => change({ scope: value })}
      />
      <TextBox label={t('permissions.until')} hint={t('permissions.until.hint')} type="date" value={until} onInput={(value) => change({ until: value })} />
      <div class="fs-two-actions">
        <Button look="primary" size="small" submits onPress={() => undefined}>
          {t('permissions.save')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
