import { useEffect, useRef, useState } from 'preact/hooks';
import { sayError } from '../../lib/i18n';
import type { Offer } from '../../lib/model/template';
import { Surface, type Theme } from '../card/Surface';
import { ErrorState } from '../ui/ErrorState';
import { IconButton } from '../ui/IconButton';
import { Loading } from '../ui/Loading';
import type { Loaded } from '../ui/Shown';
import { useWords } from '../ui/words';
import { LanguageChoice } from './LanguageChoice';
import { OfferSearch } from './OfferSearch';
import { ProgressLine } from './ProgressLine';
import { type Choice, type Fill, type KeyNames, needsLook, type Progress } from './picker-types';
import { previewText } from './preview-text';
import { SlotForm } from './SlotForm';

export interface PickerProps {
  /** The best fit for the post first, filled as far as the post allows. */
  offers: Loaded<readonly Offer[]>;
  /** Id of the template that is chosen already; the others can be had by going back. */
  first?: string | undefined;
  /** Whom the words are for, as a name; `undefined` for a new post. */
  to: string | undefined;
  /** Who of the team is on it, as a sentence without its full stop. */
  taken?: string | undefined;
  theme: Theme;
  progress: Progress;
  keys: KeyNames;
  /** The language that was chosen by hand, BCP 47; `undefined`: the post's. */
  language: string | undefined;
  onLanguage(language: string | undefined): void;
  onFill: Fill;
  /** What was copied last; `undefined` where the browser or the person does not give it. */
  onPaste(): Promise<string | undefined>;
  /** Only ever with a value for everything that was asked for. */
  onInsert(choice: Choice): void;
  /** The words so far, when they can't be put in. */
  onCopy(text: string): void;
  onClose(): void;
}

/** Finds a template and asks for what it can't know; the words then go into the network's own box, and nobody presses send but the person. */
export function Picker({ offers, first, to, taken, theme, progress, keys, language, onLanguage, onFill, onPaste, onInsert, onCopy, onClose }: PickerProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string>();
  const known = offers.state === 'ready' ? offers.value : [];
  const offer = known.find(({ id }) => id === chosen);
  const [values, setValues] = useState<Record<string, string>>({});
  const title = to === undefined ? t('picker.title') : t('picker.title.to', { person: to });
  const choose = (one: Offer) => {
    setChosen(one.id);
    setValues({});
    if (!needsLook(one)) onInsert({ offer: one, values: {} });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || offers.state !== 'ready') return;
    begun.current = true;
    const begin = offers.value.find(({ id }) => id === first);
    if (begin) choose(begin);
  });
  const stage = progress.kind !== 'choosing' ? 'progress' : offer && needsLook(offer) ? 'form' : 'search';
  return (
    <Surface label={title} theme={theme} onClose={onClose}>
      <div class="fs-picker">
        <div class="fs-picker-head">
          <h2 dir="auto">{title}</h2>
          <IconButton icon="close" label={t('picker.close')} onPress={onClose} />
        </div>
        {stage !== 'progress' && taken !== undefined && (
          <p class="fs-field-hint" role="note" dir="auto">
            {t('picker.taken', { taken })}
          </p>
        )}
        {stage !== 'progress' && <LanguageChoice offers={offer ? [offer] : known} language={language} onLanguage={onLanguage} />}
        {stage === 'search' && offers.state === 'loading' && <Loading label={t('picker.loading')} />}
        {stage === 'search' && offers.state === 'failed' && (
          <ErrorState plain title={t('picker.failed')}>
            {sayError(offers.error, { t })}
          </ErrorState>
        )}
        {stage === 'search' && offers.state === 'ready' && <OfferSearch offers={offers.value} onChoose={choose} />}
        {stage === 'form' && offer && (
          <SlotForm
            offer={offer}
            values={values}
            onValues={setValues}
            onFill={onFill}
            onPaste={onPaste}
            onBack={() => setChosen(undefined)}
            onInsert={() => onInsert({ offer, values })}
          />
        )}
        {stage === 'progress' && (
          <ProgressLine
            progress={progress}
            keys={keys}
            text={offer && previewText(offer.text, values)}
            onCopy={onCopy}
            onRetry={() => offer && onInsert({ offer, values })}
          />
        )}
      </div>
    </Surface>
  );
}
