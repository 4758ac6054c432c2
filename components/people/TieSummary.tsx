import type { TieStrength } from '../../lib/metrics';
import { useWords } from '../ui/words';

/** From how strong on a tie is called so; a judgement, the parts below it are not. */
const grades = [
  { from: 2, key: 'people.tie.close' },
  { from: 1, key: 'people.tie.good' },
  { from: 0.35, key: 'people.tie.loose' },
  { from: Number.NEGATIVE_INFINITY, key: 'people.tie.faded' },
] as const;

/** How close somebody is, in words, with the parts that make it up for whoever asks. */
export function TieSummary({ tie, waiting, now }: { tie: TieStrength; waiting: number; now: number }) {
  const { t, ago, number } = useWords();
  const short = (value: number) => number(Math.round(value * 100) / 100);
  const grade = tie.isNew ? 'people.tie.new' : (grades.find(({ from }) => tie.strength >= from)?.key ?? 'people.tie.faded');
  return (
    <section class="fs-stack" aria-label={t('people.tie')}>
      <h2 class="fs-heading">{t('people.tie')}</h2>
      <p class="fs-tie">
        <strong>{t(grade)}</strong> {t('people.tie.give', { theirs: tie.theirs, ours: tie.ours })}
        {tie.lastAt !== undefined && ` ${t('people.tie.last', { ago: ago(now - tie.lastAt) })}`}
        {tie.isQuiet && ` ${t('people.tie.quiet')}`}
        {waiting > 0 && ` ${t('people.tie.waiting', { n: waiting })}`}
      </p>
      <details class="fs-details">
        <summary>{t('people.tie.how')}</summary>
        <ul>
          <li>{t('people.tie.recent', { value: short(tie.recent) })}</li>
          <li>{t('people.tie.reciprocity', { value: short(tie.reciprocity) })}</li>
          <li>{t('people.tie.formula', { recent: short(tie.recent), reciprocity: short(tie.reciprocity), strength: short(tie.strength) })}</li>
          <li>{t('people.tie.unseen')}</li>
        </ul>
      </details>
    </section>
  );
}
