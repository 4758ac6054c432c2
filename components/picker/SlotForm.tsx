import { useId, useState } from 'preact/hooks';
import type { Offer } from '../../lib/model/template';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useWords } from '../ui/words';
import { previewText } from './preview-text';
import { slotLabel } from './slot-label';

export interface SlotFormProps {
  offer: Offer;
  values: Record<string, string>;
  onValues(values: Record<string, string>): void;
  onBack(): void;
  onInsert(): void;
}

/**
 * Asks for what the template could not know, and shows what will go in. No <form>: where keys are handed into a closed root
 * as copies, Enter would not submit it.
 */
export function SlotForm({ offer, values, onValues, onBack, onInsert }: SlotFormProps) {
  const { t } = useWords();
  const [told, setTold] = useState(false);
  const preview = useId();
  const isMissing = (slot: string) => !values[slot]?.trim();
  const insert = () => {
    if (offer.unfilled.some(isMissing)) setTold(true);
    else onInsert();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    insert();
  };
  return (
    <section class="fs-picker-form" aria-label={offer.name}>
      <p class="fs-offer-name" dir="auto">
        {offer.name}
      </p>
      {offer.unfilled.map((slot, index) => (
        <Field key={slot} label={slotLabel(slot)} error={told && isMissing(slot) ? t('picker.missing') : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              class="fs-field-control"
              data-autofocus={index === 0 || undefined}
              type="text"
              dir="auto"
              autocomplete="off"
              maxLength={2000}
              value={values[slot] ?? ''}
              onInput={(event) => onValues({ ...values, [slot]: event.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
          )}
        </Field>
      ))}
      <section class="fs-picker-preview" aria-labelledby={preview}>
        <p class="fs-field-label" id={preview}>
          {t('picker.preview')}
        </p>
        <p class="fs-words" dir="auto">
          {previewText(offer.text, values)}
        </p>
      </section>
      <div class="fs-picker-foot">
        <Button onPress={onBack} icon="back">
          {t('picker.back')}
        </Button>
        <Button look="primary" onPress={insert}>
          {t('picker.insert')}
        </Button>
      </div>
    </section>
  );
}
