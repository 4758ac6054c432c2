import type { Measured } from '../../lib/limits';
import type { CheckId, Remark } from '../../lib/model/check';
import type { NetworkId } from '../../lib/model/network';
import type { ComparedWords } from '../../lib/team/compare-words';
import { WordDiff } from '../ui/WordDiff';
import { useWords } from '../ui/words';
import { DraftCounters } from '../workbench/DraftCounters';
import { DraftRemarks } from '../workbench/DraftRemarks';
import './review.css';

/** Words of one network, or the common ones: as submitted and as they are, how long they are, and what there is to say of them. */
export interface ReviewedWords extends ComparedWords {
  /** As submitted. */
  measured: readonly { network: NetworkId; measured: Measured }[];
  remarks: readonly Remark[];
}

/** What was submitted beside what it is now, with the words marked in which they differ. */
export function ReviewWords({ words, onMute }: { words: ReviewedWords; onMute(check: CheckId): void }) {
  const { t } = useWords();
  const { network, submitted, now, measured, remarks } = words;
  const title = network ? t(`network.${network}`) : t('reviews.common');
  return (
    <section class="fs-stack" aria-label={title}>
      <h3 class="fs-heading">{title}</h3>
      <SideBySide submitted={submitted} now={now} />
      <DraftCounters text={submitted} measured={measured} />
      {/* They are another's words: what is wrong is said, and mended by whoever wrote them. */}
      <DraftRemarks remarks={remarks.map(({ check, values }) => ({ check, values }))} onFix={() => undefined} onMute={onMute} />
    </section>
  );
}

/** Two texts side by side, one below the other where there is no room; where they are the same, one. */
export function SideBySide({ submitted, now }: Pick<ComparedWords, 'submitted' | 'now'>) {
  const { t } = useWords();
  const isOne = now === undefined || now === submitted;
  return (
    <div class="fs-review-sides">
      <figure class="fs-review-side">
        <figcaption class="fs-field-hint">
          {t('reviews.submitted')}
          {now === submitted && ` · ${t('reviews.same')}`}
        </figcaption>
        <p class="fs-words" dir="auto">
          {submitted === '' ? t('reviews.emptyWords') : isOne ? submitted : <WordDiff one={submitted} other={now} show="one" />}
        </p>
      </figure>
      {!isOne && (
        <figure class="fs-review-side">
          <figcaption class="fs-field-hint">{t('reviews.now')}</figcaption>
          <p class="fs-words" dir="auto">
            {now === '' ? t('reviews.emptyWords') : <WordDiff one={submitted} other={now} show="other" />}
          </p>
        </figure>
      )}
    </div>
  );
}
