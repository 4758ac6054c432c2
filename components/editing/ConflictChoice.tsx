import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

export type Choice = 'mine' | 'theirs' | 'both';

/** Two windows wrote the same thing: both texts in view, and nothing happens until the person chooses. */
export function ConflictChoice({ mine, theirs, deleted, onChoose }: { mine: string; theirs: string; deleted?: boolean; onChoose(choice: Choice): void }) {
  const { t } = useWords();
  return (
    <section class="fs-conflict" role="alert" aria-label={t('save.conflict.title')}>
      <p class="fs-conflict-title">{t('save.conflict.title')}</p>
      <p class="fs-field-hint">{t(deleted ? 'save.conflict.deleted' : 'save.conflict.text')}</p>
      <div class="fs-conflict-sides">
        <figure class="fs-conflict-side">
          <figcaption>{t('save.conflict.yours')}</figcaption>
          <textarea class="fs-field-control" readOnly rows={4} dir="auto" value={mine} aria-label={t('save.conflict.yours')} />
          <Button size="small" look="primary" onPress={() => onChoose('mine')}>
            {t('save.conflict.keepYours')}
          </Button>
        </figure>
        <figure class="fs-conflict-side">
          <figcaption>{t('save.conflict.theirs')}</figcaption>
          <textarea class="fs-field-control" readOnly rows={4} dir="auto" value={theirs} aria-label={t('save.conflict.theirs')} />
          <Button size="small" onPress={() => onChoose('theirs')}>
            {t('save.conflict.takeTheirs')}
          </Button>
        </figure>
      </div>
      <Button size="small" icon="copy" onPress={() => onChoose('both')}>
        {t('save.conflict.keepBoth')}
      </Button>
    </section>
  );
}
