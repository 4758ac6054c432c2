import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Fit, Offer } from '../../lib/model/template';
import { Badge } from '../ui/Badge';
import { useWords } from '../ui/words';
import { askedBy } from './picker-types';

/** One template: its name, what it is for, and how it would read under this post. A press must not take the focus from the search box. */
export function OfferOption({ id, offer, active, onChoose }: { id: string; offer: Offer; active: boolean; onChoose(): void }) {
  const { t, list, language } = useWords();
  const option = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const asks = askedBy(offer).map(({ label }) => label);
  const why = (offer.fits ?? []).map(useFitWords());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box, which has the focus, listens to Enter and the arrows
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the search box
    <div ref={option} class="fs-offer" id={id} role="option" aria-selected={active} onMouseDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span class="fs-offer-head">
        <span class="fs-offer-name" dir="auto">
          {offer.name}
        </span>
        {offer.expired && <Badge tone="warn">{t('picker.expired')}</Badge>}
        {offer.shortcut && (
          <span class="fs-offer-shortcut">
            <span class="fs-hidden">{t('picker.shortcut', { shortcut: offer.shortcut })}</span>
            <span aria-hidden="true">{offer.shortcut}</span>
          </span>
        )}
        {offer.languages && offer.language !== undefined && <Badge tone="info">{language(offer.language)}</Badge>}
        {offer.label && <span class="fs-badge">{offer.label}</span>}
      </span>
      <span class="fs-offer-text" dir="auto">
        {offer.text}
      </span>
      {asks.length > 0 && <span class="fs-offer-asks">{t('picker.asks', { slots: list(asks) })}</span>}
      {why.length > 0 && <span class="fs-offer-why">{why.join(' · ')}</span>}
    </div>
  );
}

function useFitWords(): (fit: Fit) => string {
  const { t } = useWords();
  return (fit) => (fit.kind === 'hint' ? t('picker.fit.hint', { hint: t(`hint.${fit.hint}.called`) }) : t(`picker.fit.${fit.kind}`));
}
