import type { Note } from '../../lib/model/note';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { isShared, useSharing } from '../team/sharing';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

export interface NoteEditorProps {
  label: string;
  editing: Editing<string, Note>;
  /** It exists already, so emptying it is not deleting it. */
  stored: boolean;
  focused?: boolean;
  /** The note's own mark: with the team, or never. */
  shared?: boolean | undefined;
}

/** A note while it is written: stored by itself after a pause. */
export function NoteEditor({ label, editing, stored, focused, shared }: NoteEditorProps) {
  const { t } = useWords();
  const sharing = useSharing();
  const { value, state } = editing;
  const started = value !== '' || stored;
  return (
    <div class="fs-note-editor">
      <TextArea
        label={label}
        value={value}
        placeholder={t('notes.placeholder')}
        error={stored && value.trim() === '' ? t('notes.emptied') : undefined}
        hint={t(sharing && isShared(sharing, 'notes', { shared }) ? 'sharing.note.team' : 'notes.private')}
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
