import { useId, useMemo, useState } from 'preact/hooks';
import type { Offer } from '../../lib/model/template';
import { findTemplates } from '../../lib/templates/find-templates';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { OfferOption } from './OfferOption';

/** Nobody reads more; two thousand rows would take longer to draw than to find. */
const mostShown = 50;

/** A box that keeps the focus while the arrows walk the list beneath it (the combobox pattern of the ARIA practices). */
export function OfferSearch({ offers, onChoose }: { offers: readonly Offer[]; onChoose(offer: Offer): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const all = useMemo(() => findTemplates(offers, typed), [offers, typed]);
  const found = all.slice(0, mostShown);
  const active = found[at];

  const type = (words: string) => {
    setTyped(words);
    setAt(0);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    if (event.key === 'Enter' && active) onChoose(active);
  };

  if (offers.length === 0)
    return (
      <EmptyState plain icon="template" title={t('picker.empty.title')}>
        {t('picker.empty')}
      </EmptyState>
    );
  return (
    <>
      <div class="fs-field-box">
        <Icon name="search" />
        <input
          class="fs-field-control"
          data-icon
          data-autofocus
          type="text"
          role="combobox"
          aria-label={t('picker.search')}
          aria-expanded={found.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          aria-describedby={`${id}-keys`}
          placeholder={t('picker.search.hint')}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={walk}
        />
      </div>
      <div class="fs-picker-list">
        {found.length > 0 ? (
          <div id={`${id}-list`} role="listbox" aria-label={t('picker.list')}>
            {found.map((offer, index) => (
              <OfferOption key={offer.id} id={`${id}-${offer.id}`} offer={offer} active={index === at} onChoose={() => onChoose(offer)} />
            ))}
          </div>
        ) : (
          <EmptyState plain title={t('picker.none.title')}>
            {t('picker.none')}
          </EmptyState>
        )}
      </div>
      <p class="fs-hidden" role="status">
        {t('picker.count', { n: all.length })}
      </p>
      <p class="fs-hidden" id={`${id}-keys`}>
        {t('picker.keys')}
      </p>
      <p class="fs-picker-keys" aria-hidden="true">
        {all.length > found.length ? t('picker.more', { n: all.length - found.length }) : t('picker.keys.short')}
      </p>
    </>
  );
}
