import type { CheckId, Remark } from '../../lib/model/check';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

/** What there is to say of the words, why, and what one press can mend; nothing where there is nothing. */
export function DraftRemarks({ remarks, onFix, onMute }: { remarks: readonly Remark[]; onFix(remark: Remark): void; onMute(check: CheckId): void }) {
  const { t } = useWords();
  if (remarks.length === 0) return null;
  return (
    <ul class="fs-remarks" aria-label={t('drafts.remarks')}>
      {remarks.map((remark) => {
        const said = t(`check.${remark.check}`, remark.values);
        return (
          <li key={remark.check} class="fs-remark">
            <Icon name="info" />
            <div class="fs-remark-words">
              <p dir="auto">{said}</p>
              <p class="fs-field-hint">{t(`check.${remark.check}.why`)}</p>
            </div>
            <span class="fs-row-tools">
              {remark.fixed !== undefined && (
                <Button size="small" label={t('drafts.mend.label', { remark: said })} onPress={() => onFix(remark)}>
                  {t('drafts.mend')}
                </Button>
              )}
              <Button
                look="quiet"
                size="small"
                label={t('drafts.mute.label', { check: t(`check.${remark.check}.called`) })}
                onPress={() => onMute(remark.check)}
              >
                {t('drafts.mute')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
