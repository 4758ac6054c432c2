import { useState } from 'preact/hooks';
import type { Filled, Offer } from '../../lib/model/template';
import { AskFields } from '../picker/AskFields';
import { askedBy, isMissing, needsLook } from '../picker/picker-types';
import { previewText } from '../picker/preview-text';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { useWords } from '../ui/words';
import { NoTemplateFound } from '../workbench/NoTemplateFound';
import { TemplateSearch } from '../workbench/TemplateSearch';

export interface OfferShelfProps {
  offers: readonly Offer[];
  /** Whose post is at hand. */
  who: string;
  /** Hints stand in the feed there, so its boxes may be written into. */
  canPut: boolean;
  /** Fills it with what was typed; `undefined`: it is gone or can't be read. */
  onFill(offer: Offer, values: Record<string, string>): Promise<Filled | undefined>;
  onCopy(offer: Offer, values: Record<string, string>): void;
  onPut(offer: Offer, values: Record<string, string>): void;
}

/** The templates as they are for the post at hand, those that fit it first. */
export function OfferShelf({ offers, who, ...acts }: OfferShelfProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = offers.filter(({ name, label, shortcut = '', text }) =>
    words.every((word) => `${name} ${label} ${shortcut} ${text}`.toLowerCase().includes(word)),
  );
  return (
    <div class="fs-stack">
      <p class="fs-field-hint">{t('shelf.for', { who })}</p>
      <TemplateSearch typed={typed} onInput={setTyped} />
      {found.length === 0 ? (
        <NoTemplateFound />
      ) : (
        <LongList label={t('templates.list')} rows={found} keyOf={({ id }) => id}>
          {(offer) => <OfferRow key={offer.id} offer={offer} {...acts} />}
        </LongList>
      )}
    </div>
  );
}

function OfferRow({ offer, canPut, onFill, onCopy, onPut }: { offer: Offer } & Omit<OfferShelfProps, 'offers' | 'who'>) {
  const { t } = useWords();
  const [values, setValues] = useState<Record<string, string>>();
  const [filled, setFilled] = useState<Filled>();
  const [told, setTold] = useState(false);
  const asked = values && askedBy(filled ?? offer, offer.unfilled);
  const { name } = offer;
  const change = (next: Record<string, string>) => {
    setValues(next);
    void onFill(offer, next).then((now) => now && setFilled(now));
  };
  const take = (act: (offer: Offer, values: Record<string, string>) => void) => {
    if (asked?.some((field) => isMissing(field, values ?? {}))) setTold(true);
    else act(offer, values ?? {});
  };
  const text = filled?.text ?? offer.text;
  return (
    <Row>
      <p class="fs-meta">
        <span class="fs-who">{name}</span>
        {offer.label !== '' && <Badge>{offer.label}</Badge>}
        {offer.expired && <Badge tone="warn">{t('picker.expired.text')}</Badge>}
      </p>
      <p class="fs-words" dir="auto">
        {values ? previewText(text, values) : text}
      </p>
      {asked && values && (
        <AskFields
          fields={asked}
          values={values}
          opensFocused
          errorOf={(field) => (told && isMissing(field, values) ? t('picker.missing') : undefined)}
          onValue={(field, value) => change({ ...values, [field]: value })}
        />
      )}
      <div class="fs-row-tools">
        {needsLook(offer) && !values ? (
          <Button size="small" icon="draft" label={t('shelf.useOf', { name })} onPress={() => setValues({})}>
            {t('shelf.use')}
          </Button>
        ) : (
          <>
            <Button size="small" icon="copy" label={t('page.words.copyOf', { name })} onPress={() => take(onCopy)}>
              {t('page.words.copy')}
            </Button>
            {canPut && (
              <Button size="small" icon="reply" label={t('shelf.putOf', { name })} onPress={() => take(onPut)}>
                {t('shelf.put')}
              </Button>
            )}
          </>
        )}
      </div>
    </Row>
  );
}
