import type { Note } from '../../lib/model/note';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

/** A note while it is written: stored by itself after a pause. `stored`: it exists already, so emptying it is not deleting it. */
export function NoteEditor({ editing, stored, focused }: { editing: Editing<string, Note>; stored: boolean; focused?: boolean }) {
  const { t } = useWords();
  const { value, state } = editing;
  const started = value !== '' || stored;
  return (
    <div class="fs-note-editor">
      <TextArea
        label={t(stored ? 'notes.words' : 'notes.new')}
        value={value}
        placeholder={t('notes.placeholder')}
        error={stored && value.trim() === '' ? t('notes.emptied') : undefined}
        hint={t('notes.private')}
        maxLength={100_000}
        opensFocused={focused ?? false}
        onInput={editing.onInput}
        onBlur={editing.onSave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editing.onClose();
        }}
      />
      {state.kind === 'changed' && (
        <ConflictChoice mine={value} theirs={state.theirs.text} deleted={state.theirs.deletedAt !== undefined} onChoose={editing.onChoose} />
      )}
      {started && (
        <div class="fs-bar">
          {state.kind === 'changed' || value.trim() === '' ? <span /> : <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
          <Button size="small" look="primary" onPress={editing.onClose}>
            {t('ui.done')}
          </Button>
        </div>
      )}
    </div>
  );
}
