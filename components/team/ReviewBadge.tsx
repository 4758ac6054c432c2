import type { ReviewMark } from '../../lib/team/review-state';
import { Badge, type Tone } from '../ui/Badge';
import { useWords } from '../ui/words';

const tones: Record<ReviewMark, Tone> = { asked: 'info', approved: 'good', 'sent-back': 'bad', changed: 'warn' };

/** How a draft stands with its leads; nothing where nobody asks them. */
export function ReviewBadge({ mark }: { mark: ReviewMark | undefined }) {
  const { t } = useWords();
  return mark === undefined ? null : <Badge tone={tones[mark]}>{t(`reviews.mark.${mark}`)}</Badge>;
}
