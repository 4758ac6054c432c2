import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Filled, Offer } from '../../lib/model/template';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { AskFields } from './AskFields';
import { askedBy, type Fill, isMissing } from './picker-types';
import { previewText } from './preview-text';

export interface SlotFormProps {
  offer: Offer;
  values: Record<string, string>;
  onValues(values: Record<string, string>): void;
  onFill: Fill;
  /** What was copied last; `undefined` where the browser or the person does not give it. */
  onPaste(): Promise<string | undefined>;
  onBack(): void;
  onInsert(): void;
}

/**
 * Asks for what the template could not know, and shows what will go in. No <form>: where keys are handed into a closed root
 * as copies, Enter would not submit it.
 */
export function SlotForm({ offer, values, onValues, onFill, onPaste, onBack, onInsert }: SlotFormProps) {
  const { t } = useWords();
  const [told, setTold] = useState(false);
  const [refused, setRefused] = useState(false);
  const { filled, slots, refill } = useFilled(offer, onFill);
  const preview = useId();
  const shown = useRef(offer);
  useEffect(() => {
    if (shown.current === offer) return;
    shown.current = offer; // in another language; what was typed stays
    refill(values);
  });
  const asked = askedBy(filled ?? offer, slots);
  const text = filled?.text ?? offer.text;
  const change = (next: Record<string, string>) => {
    onValues(next);
    refill(next);
  };
  const insert = () => {
    if (asked.some((field) => isMissing(field, values))) setTold(true);
    else onInsert();
  };
  const paste = async (name: string) => {
    const copied = await onPaste();
    setRefused(copied === undefined);
    if (copied !== undefined) change({ ...values, [name]: copied.slice(0, 2000) });
  };
  return (
    <section class="fs-picker-form" aria-label={offer.name}>
      <p class="fs-offer-name" dir="auto">
        {offer.name}
      </p>
      {offer.expired && (
        <p class="fs-picker-warning" role="note">
          {t('picker.expired.text')}
        </p>
      )}
      <AskFields
        fields={asked}
        values={values}
        opensFocused
        errorOf={(field) =>
          told && isMissing(field, values) ? t('picker.missing') : refused && field.name === 'clipboard' ? t('picker.paste.refused') : undefined
        }
        onValue={(name, value) => change({ ...values, [name]: value })}
        onEnter={insert}
        onPaste={(name) => void paste(name)}
      />
      <section class="fs-picker-preview" aria-labelledby={preview}>
        <p class="fs-field-label" id={preview}>
          {t('picker.preview')}
        </p>
        <p class="fs-words" dir="auto">
          {previewText(text, values)}
        </p>
      </section>
      <div class="fs-picker-foot">
        <Button onPress={onBack} icon="back">
          {t('picker.back')}
        </Button>
        <Button look="primary" onPress={insert} opensFocused={asked.length === 0}>
          {t('picker.insert')}
        </Button>
      </div>
    </section>
  );
}

/**
 * The template with what was typed: conditions, days and further fields as they will be. One question at a time, and the last one's
 * answer stands. `slots`: all that were ever asked for, so that a field stays while something is typed into it.
 */
function useFilled(offer: Offer, onFill: Fill): { filled: Filled | undefined; slots: string[]; refill(values: Record<string, string>): void } {
  const [known, setKnown] = useState<{ of: Offer; filled: Filled }>();
  const [slots, setSlots] = useState(offer.unfilled);
  const asking = useRef<{ now: boolean; next: Record<string, string> | undefined }>({ now: false, next: undefined });
  const refill = (values: Record<string, string>) => {
    const { current } = asking;
    if (current.now) {
      current.next = values;
      return;
    }
    current.now = true;
    const settle = () => {
      const { next } = current;
      Object.assign(current, { now: false, next: undefined });
      if (next) refill(next);
    };
    onFill({ offer, values }).then(
      (filled) => {
        if (filled) {
          setKnown({ of: offer, filled });
          setSlots((before) => [...new Set([...before, ...filled.unfilled])]);
        }
        settle();
      },
      settle, // what was typed stands; inserting says what is wrong
    );
  };
  return { filled: known?.of === offer ? known.filled : undefined, slots, refill };
}
