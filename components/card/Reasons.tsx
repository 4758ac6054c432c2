import { useId } from 'preact/hooks';
import type { HintId } from '../../lib/model/hint';
import { levelOf } from '../chip/chip-template';
import { IconButton } from '../ui/IconButton';
import { useWords } from '../ui/words';
import type { CardFace } from './card-types';

/** Each reason with its points, and what they add up to: a small sum that anybody can check. */
export function Reasons({ face, onMute }: { face: CardFace; onMute: ((hint: HintId) => void) | undefined }) {
  const { t } = useWords();
  const title = useId();
  return (
    <section class="fs-card-reasons" aria-labelledby={title}>
      <h2 id={title}>{t('card.why')}</h2>
      <ul>
        {face.reasons.map((reason) => (
          <li key={reason.hint} class="fs-card-reason">
            <span>{reason.text}</span>
            <Points value={reason.points} />
            {onMute && <IconButton icon="mute" label={t('card.mute', { reason: reason.text })} onPress={() => onMute(reason.hint)} />}
          </li>
        ))}
      </ul>
      <p class="fs-card-sum">
        <span class="fs-card-dot" data-level={levelOf(face.priority)} aria-hidden="true" />
        <span>{t('card.priority')}</span>
        <strong>{face.priority}</strong>
      </p>
    </section>
  );
}

const Points = ({ value }: { value: number }) => (
  <span class="fs-card-points">
    <span aria-hidden="true">{value < 0 ? `−${-value}` : value === 0 ? '0' : `+${value}`}</span>
    <span class="fs-hidden">{useWords().t('card.points', { n: value })}</span>
  </span>
);
