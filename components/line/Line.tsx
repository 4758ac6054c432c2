import { useId } from 'preact/hooks';
import type { Theme } from '../card/Surface';
import { useWords } from '../ui/words';
import { LineFace } from './LineFace';
import { LinePanel } from './LinePanel';
import { levelOf } from './level-of';
import type { LineActs, LineView } from './line-types';

export interface LineProps extends LineActs {
  view: LineView;
  /** As its users write it. */
  network: string;
  isOpen: boolean;
  /** Where there is room for what it opens. */
  side: 'below' | 'above';
  theme: Theme;
  now: number;
}

/** Below the box that somebody writes in: how long it is, and what there is to say of it. Never takes the focus by itself. */
export function Line({ view, network, isOpen, side, theme, now, onToggle, ...acts }: LineProps) {
  const { t } = useWords();
  const id = useId();
  const level = levelOf(view.measured);
  return (
    <section class="fs-surface fs-line" data-theme={theme ?? ''} data-side={side} aria-label={t('line.label')}>
      <LineFace view={view} isOpen={isOpen} panel={id} onToggle={onToggle} />
      <span class="fs-hidden" role="status">
        {level === 'quiet' ? '' : t(`line.${level}`, { network })}
      </span>
      {isOpen && <LinePanel id={id} view={view} now={now} {...acts} />}
    </section>
  );
}
