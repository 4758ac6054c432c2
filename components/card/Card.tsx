import { reasonsToWait } from '../../lib/hints/reasons-to-wait';
import type { HintId, Silent } from '../../lib/model/hint';
import type { About } from '../../lib/model/note';
import type { Author } from '../../lib/model/post';
import { IconButton } from '../ui/IconButton';
import type { Loaded } from '../ui/Shown';
import { WhyNot } from '../ui/WhyNot';
import { useWords } from '../ui/words';
import { Actions } from './Actions';
import type { CardFace, CardProblem, Glance, Outcome } from './card-types';
import { GlanceLine } from './GlanceLine';
import { OutcomeLine } from './OutcomeLine';
import { ProblemLine } from './ProblemLine';
import { Reasons } from './Reasons';
import { Surface, type Theme } from './Surface';

export interface CardProps {
  face: CardFace;
  author: Pick<Author, 'handle' | 'name'>;
  glance: Loaded<Glance>;
  /** Milliseconds since 1970; ages and snooze times are counted from it. */
  now: number;
  theme: Theme;
  outcome: Outcome | undefined;
  problem: CardProblem | undefined;
  /** Rules that looked and said nothing, once asked for. */
  whyNot?: Loaded<readonly Silent[]> | undefined;
  onWhyNot?(): void;
  onReply(): void;
  onCapture(): void;
  onNote(about: About['kind']): void;
  onSnooze(until: number): void;
  onDone(): void;
  onMute(hint: HintId): void;
  onMutePerson(): void;
  /** Takes back what `outcome` says. */
  onUndo(): void;
  /** Does again what `problem` says was not done. */
  onRetry(): void;
  onClose(): void;
}

/** The opened chip: why a post is here, who wrote it, and what can be done. */
export function Card(props: CardProps) {
  const { face, author, glance, now, theme, outcome, problem, whyNot, onWhyNot, onMute, onUndo, onRetry, onClose } = props;
  const { t } = useWords();
  const settled = outcome?.kind === 'snoozed' || outcome?.kind === 'finished' || outcome?.kind === 'personMuted';
  return (
    <Surface label={t('card.label', { face: face.label })} theme={theme} onClose={onClose}>
      <div class="fs-card">
        <div class="fs-card-head">
          <div class="fs-card-who">
            <p class="fs-card-name" dir="auto">
              {author.name ?? author.handle}
            </p>
            <p class="fs-card-handle" dir="auto">
              @{author.handle}
            </p>
          </div>
          <IconButton icon="close" label={t('card.close')} onPress={onClose} />
        </div>
        <GlanceLine glance={glance} now={now} />
        <Reasons face={face} onMute={problem?.kind === 'orphaned' ? undefined : onMute} />
        {problem?.kind !== 'orphaned' && !settled && <Actions {...props} waits={face.reasons.some(({ hint }) => reasonsToWait.has(hint))} />}
        {problem && <ProblemLine problem={problem} onRetry={onRetry} />}
        <OutcomeLine outcome={problem ? undefined : outcome} now={now} onUndo={onUndo} />
        {onWhyNot && problem?.kind !== 'orphaned' && <WhyNot silent={whyNot} onOpen={onWhyNot} />}
      </div>
    </Surface>
  );
}
