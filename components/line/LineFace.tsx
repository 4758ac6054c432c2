import { useWords } from '../ui/words';
import { levelOf } from './level-of';
import type { LineView } from './line-types';
import { useCounted } from './use-counted';

/** A pill that opens the rest. What is seen is short; what is heard is a sentence. */
export function LineFace({ view, isOpen, panel, onToggle }: { view: LineView; isOpen: boolean; panel: string; onToggle(): void }) {
  const { t, number } = useWords();
  const { measured, remarks, end, isKept } = view;
  const faults = remarks.filter(({ promise }) => !promise).length;
  const { count, limit } = measured;
  return (
    <button type="button" class="fs-line-face" aria-expanded={isOpen} aria-controls={isOpen ? panel : undefined} onClick={onToggle}>
      <span class="fs-line-count" data-level={levelOf(measured)} aria-hidden="true">
        {limit === undefined ? number(count) : `${number(count)} / ${number(limit)}`}
      </span>
      <span class="fs-hidden">{useCounted(view)}</span>
      {end !== undefined && <span>{t('line.folds')}</span>}
      {faults > 0 && <Mark tone="warn" text={t('line.remarks', { n: faults })} />}
      {(isKept || remarks.length > faults) && <Mark tone="good" text={t(isKept ? 'line.kept' : 'line.promise')} />}
    </button>
  );
}

const Mark = ({ tone, text }: { tone: 'warn' | 'good'; text: string }) => (
  <>
    <span class="fs-line-dot" data-tone={tone} />
    <span class="fs-line-more">{text}</span>
  </>
);
