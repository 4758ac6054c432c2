import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Offer } from '../../lib/model/template';
import { useWords } from '../ui/words';
import { slotLabel } from './slot-label';

/** One template: its name, what it is for, and how it would read under this post. A press must not take the focus from the search box. */
export function OfferOption({ id, offer, active, onChoose }: { id: string; offer: Offer; active: boolean; onChoose(): void }) {
  const { t, list } = useWords();
  const option = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box, which has the focus, listens to Enter and the arrows
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the search box
    <div ref={option} class="fs-offer" id={id} role="option" aria-selected={active} onMouseDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span class="fs-offer-head">
        <span class="fs-offer-name" dir="auto">
          {offer.name}
        </span>
        {offer.shortcut && (
          <span class="fs-offer-shortcut">
            <span class="fs-hidden">{t('picker.shortcut', { shortcut: offer.shortcut })}</span>
            <span aria-hidden="true">{offer.shortcut}</span>
          </span>
        )}
        {offer.label && <span class="fs-badge">{offer.label}</span>}
      </span>
      <span class="fs-offer-text" dir="auto">
        {offer.text}
      </span>
      {offer.unfilled.length > 0 && <span class="fs-offer-asks">{t('picker.asks', { slots: list(offer.unfilled.map(slotLabel)) })}</span>}
    </div>
  );
}
