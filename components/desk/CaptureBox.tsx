import type { Idea } from '../../lib/model/idea';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

/** One box to catch a thought: Enter keeps it, Shift+Enter makes a new line. The words stay in the box until they are stored. */
export function CaptureBox({ editing }: { editing: Editing<string, Idea> }) {
  const { t } = useWords();
  const { value, state } = editing;
  return (
    <form
      class="fs-capture"
      onSubmit={(event) => {
        event.preventDefault();
        editing.onSave();
      }}
    >
      <TextArea
        label={t('ideas.capture')}
        value={value}
        rows={2}
        maxLength={100_000}
        placeholder={t('ideas.capture.placeholder')}
        hint={t('ideas.capture.how')}
        onInput={editing.onInput}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          editing.onSave();
        }}
      />
      <div class="fs-bar">
        {state.kind === 'failed' || state.kind === 'saving' ? <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} /> : <span />}
        <Button look="primary" icon="idea" submits disabled={value.trim() === ''} onPress={editing.onSave}>
          {t('ideas.capture.keep')}
        </Button>
      </div>
    </form>
  );
}
