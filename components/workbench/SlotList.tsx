import { useState } from 'preact/hooks';
import type { Key } from '../../lib/i18n';
import { EmptyState } from '../ui/EmptyState';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** What can stand in a template beside slots; each is put in as it stands here. */
const blocks = [
  ['cursor', '{cursor}'],
  ['fallback', '{{first_name ?? "there"}}'],
  ['if', '{% if first_name %}…{% else %}…{% endif %}'],
  ['choose', '{% choose %}…{% or %}…{% endchoose %}'],
  ['snippet', '{% snippet "thanks" %}'],
  ['ask', '{% ask order_number, label: "Order number" %}'],
  ['ask-menu', '{% ask size, type: "menu", options: "S; M; L" %}'],
  ['ask-toggle', '{% ask gift, type: "toggle" %}{% if gift == "yes" %}…{% endif %}'],
  ['ask-date', '{% ask day, type: "date" %}'],
  ['later', '{{today | later: "3 days" | date: "weekday"}}'],
  ['tagged', '{{"https://example.com" | tagged: "campaign"}}'],
] as const;

/** Every slot that fills itself and every other mark, with what it stands for; a press puts it where the caret is. */
export function SlotList({ slots, onInsert }: { slots: readonly string[]; onInsert(slot: string): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const all = [
    ...slots.map((slot) => ({ mark: `{{${slot}}}`, text: t(`slot.${slot}` as Key) })),
    ...blocks.map(([name, mark]) => ({ mark, text: t(`templates.block.${name}`) })),
  ];
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = all.filter(({ mark, text }) => words.every((word) => `${mark} ${text}`.toLowerCase().includes(word)));
  return (
    <details class="fs-slots">
      <summary class="fs-heading" data-focusable>
        {t('templates.slots')}
      </summary>
      <p class="fs-field-hint">{t('templates.slots.hint')}</p>
      <TextBox
        label={t('templates.slots.find')}
        labelHidden
        type="search"
        icon="search"
        placeholder={t('templates.slots.find')}
        value={typed}
        onInput={setTyped}
      />
      <p class="fs-hidden" role="status">
        {typed === '' ? '' : t('templates.slots.found', { n: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState plain title={t('templates.slots.none')}>
          {t('templates.slots.none.text')}
        </EmptyState>
      )}
      <ul class="fs-slots-list">
        {found.map(({ mark, text }) => (
          <li key={mark}>
            <button type="button" class="fs-button" data-look="plain" data-size="small" onClick={() => onInsert(mark)}>
              <code>{mark}</code>
            </button>
            <span class="fs-field-hint">{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
