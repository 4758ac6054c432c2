import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export type CaptureState = { kind: 'idle' } | { kind: 'saving' } | { kind: 'kept' } | { kind: 'failed'; message: string };

export interface CaptureBoxProps {
  /** What is typed; whoever shows the box keeps it, since a popup closes without asking. */
  text: string;
  state: CaptureState;
  /** "Ctrl+Enter" or "⌘Enter". */
  keepKey: string;
  onInput(text: string): void;
  onKeep(): void;
}

/** One box for a thought. The words stay in it until they are known to be stored. */
export function CaptureBox({ text, state, keepKey, onInput, onKeep }: CaptureBoxProps) {
  const { t } = useWords();
  const canKeep = text.trim() !== '' && state.kind !== 'saving';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    if (canKeep) onKeep();
  };
  return (
    <section class="fs-capture" aria-label={t('popup.thought')}>
      <textarea
        id="thought"
        class="fs-field-control"
        aria-label={t('popup.thought')}
        aria-describedby="thought-said"
        placeholder={t('popup.thought.hint')}
        rows={2}
        maxLength={100_000}
        dir="auto"
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="fs-capture-foot">
        <p id="thought-said" role="status" data-state={state.kind}>
          {state.kind === 'kept' && <Icon name="check" />}
          {said(state, t, keepKey)}
        </p>
        <Button size="small" icon="idea" disabled={!canKeep} onPress={onKeep}>
          {t('popup.keep')}
        </Button>
      </div>
    </section>
  );
}

const said = (state: CaptureState, t: ReturnType<typeof useWords>['t'], key: string): string => {
  if (state.kind === 'kept') return t('popup.kept');
  if (state.kind === 'failed') return t('popup.keep.failed', { why: state.message });
  return t('popup.keep.keys', { key });
};
