import type { Key } from '../../lib/i18n';
import { useWords } from '../ui/words';

/** Every slot that fills itself, with what it stands for; a press puts it where the caret is. */
export function SlotList({ slots, onInsert }: { slots: readonly string[]; onInsert(slot: string): void }) {
  const { t } = useWords();
  return (
    <details class="fs-slots">
      <summary class="fs-heading" data-focusable>
        {t('templates.slots')}
      </summary>
      <p class="fs-field-hint">{t('templates.slots.hint', { example: '{{first_name ?? "there"}}' })}</p>
      <ul class="fs-slots-list">
        {[...slots.map((slot) => ({ mark: `{{${slot}}}`, text: t(`slot.${slot}` as Key) })), { mark: '{cursor}', text: t('templates.slots.caret') }].map(
          ({ mark, text }) => (
            <li key={mark}>
              <button type="button" class="fs-button" data-look="plain" data-size="small" onClick={() => onInsert(mark)}>
                <code>{mark}</code>
              </button>
              <span class="fs-field-hint">{text}</span>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
