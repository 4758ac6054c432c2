import type { Measured } from '../../lib/limits';
import type { NetworkId } from '../../lib/model/network';
import { Badge } from '../ui/Badge';
import { useWords } from '../ui/words';

/** How long the words are to one network, and what of them readers see before "more". */
export function DraftCounter({ network, measured, text }: { network: NetworkId; measured: Measured; text: string }) {
  const { t } = useWords();
  const { count, limit, unit, foldAt } = measured;
  const isOver = limit !== undefined && count > limit;
  const of = limit === undefined ? t('drafts.count', { count }) : t(`drafts.count.${unit}`, { count, limit });
  return (
    <li class="fs-counter">
      <p class="fs-meta">
        <span class="fs-who">{t(`network.${network}`)}</span>
        <span>{of}</span>
        {isOver && <Badge tone="bad">{t('drafts.over', { n: count - limit })}</Badge>}
      </p>
      {foldAt !== undefined && (
        <figure class="fs-fold">
          <figcaption class="fs-field-hint">{t('drafts.fold')}</figcaption>
          <p class="fs-words" dir="auto">
            {text.slice(0, foldAt)}
            <span class="fs-fold-more">{t('drafts.fold.more')}</span>
          </p>
        </figure>
      )}
    </li>
  );
}
