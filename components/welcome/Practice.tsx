import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { PracticeFeed } from './PracticeFeed';

/** `startedAt` in milliseconds. `removed`: how many records of the practice were taken out of the memory. */
export type PracticeState =
  | { kind: 'off' }
  | { kind: 'running'; startedAt: number }
  | { kind: 'ending'; startedAt: number }
  | { kind: 'ended'; removed: number }
  | { kind: 'failed'; startedAt: number; message: string };

const steps = ['open', 'reply', 'post', 'quiet'] as const;

export interface PracticeProps {
  practice: PracticeState;
  now: number;
  /** Somebody was answered here once. */
  hasReplied: boolean;
  onStart(): void;
  onEnd(): void;
  onReplied(): void;
}

/** The practice feed with its beginning and its end, which leaves nothing behind. */
export function Practice({ practice, now, hasReplied, onStart, onEnd, onReplied }: PracticeProps) {
  const { t } = useWords();
  const isOpen = practice.kind !== 'off' && practice.kind !== 'ended';
  return (
    <>
      {isOpen && (
        <div class="fs-welcome-practice">
          <div class="fs-welcome-steps">
            <h3>{t('welcome.practice.steps')}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{t(`welcome.practice.step.${step}`)}</li>
              ))}
            </ol>
            <p class="fs-welcome-note" role="status" data-tone="good">
              {hasReplied && t('setup.practice.replied')}
            </p>
            <Button disabled={practice.kind === 'ending'} onPress={onEnd}>
              {t('welcome.practice.end')}
            </Button>
          </div>
          <PracticeFeed startedAt={practice.startedAt} now={now} onReplied={onReplied} />
        </div>
      )}
      <p class="fs-welcome-note" role="status" data-tone={practice.kind === 'failed' ? 'bad' : practice.kind === 'ended' ? 'good' : undefined}>
        {practice.kind === 'ending' && t('welcome.practice.ending')}
        {practice.kind === 'ended' && t('welcome.practice.ended', { n: practice.removed })}
        {practice.kind === 'failed' && t('welcome.practice.failed', { why: practice.message })}
      </p>
      {!isOpen && (
        <div>
          <Button look="primary" onPress={onStart}>
            {t('welcome.practice.start')}
          </Button>
        </div>
      )}
    </>
  );
}
