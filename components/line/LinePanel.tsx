import { useWords } from '../ui/words';
import { DoneLine } from './DoneLine';
import type { LineActs, LineView } from './line-types';
import { RemarkItem } from './RemarkItem';
import { useCounted } from './use-counted';

export interface LinePanelProps extends Omit<LineActs, 'onToggle'> {
  id: string;
  view: LineView;
  now: number;
}

/** How the network counts, and every remark with what can be done about it. */
export function LinePanel({ id, view, now, onUndo, ...acts }: LinePanelProps) {
  const { t } = useWords();
  const { measured, end, remarks, isKept, done, problem } = view;
  const shown = remarks.filter(({ promise }) => !promise || !isKept);
  return (
    <div class="fs-line-panel" id={id}>
      {problem !== undefined && (
        <p class="fs-line-problem" role="alert">
          {problem}
        </p>
      )}
      {done && <DoneLine done={done} now={now} onUndo={onUndo} />}
      <p class="fs-line-about">
        {useCounted(view)}
        {measured.limit !== undefined && measured.unit !== 'characters' && `. ${t(`line.how.${measured.unit}`)}`}
      </p>
      {end !== undefined && <p class="fs-line-about">{t('line.fold', { end })}</p>}
      {shown.length > 0 ? (
        <ul class="fs-line-list">
          {shown.map((remark) => (
            <RemarkItem key={remark.check} remark={remark} now={now} {...acts} />
          ))}
        </ul>
      ) : (
        !done && <p class="fs-line-about">{t('line.well')}</p>
      )}
    </div>
  );
}
