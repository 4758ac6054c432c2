import type { Note } from '../../lib/model/note';
import type { Editing } from '../editing/editing';
import { SharedChoice } from '../team/SharedChoice';
import { useSharing } from '../team/sharing';
import { EmptyState } from '../ui/EmptyState';
import { LongList } from '../ui/LongList';
import { useWords } from '../ui/words';
import { NoteEditor } from './NoteEditor';
import { NoteRow } from './NoteRow';

export interface NotesProps {
  notes: readonly Note[];
  now: number;
  /** The empty editor at the top. */
  adding: Editing<string, Note>;
  /** The note being changed, if any. */
  editing: Editing<string, Note> | undefined;
  onEdit(note: Note): void;
  onDelete(note: Note): void;
}

/** The notes on one person or post, newest first, with a new one always ready at the top. */
export function Notes({ notes, now, adding, editing, onEdit, onDelete }: NotesProps) {
  const { t } = useWords();
  const sharing = useSharing();
  const stored = notes.find((note) => note.id === adding.id);
  const others = notes.filter((note) => note.id !== adding.id);
  return (
    <section class="fs-stack" aria-label={t('notes.title')}>
      <h2 class="fs-heading">{t('notes.title')}</h2>
      <NoteEditor
        key={adding.id}
        label={t('notes.new')}
        editing={adding}
        stored={stored !== undefined}
        shared={stored ? stored.shared : sharing?.wishOf('notes', adding.id)}
      />
      <SharedChoice store="notes" record={stored ?? (adding.value === '' ? undefined : { id: adding.id, isNew: true })} />
      {others.length > 0 ? (
        <LongList label={t('notes.list')} rows={others} keyOf={({ id }) => id}>
          {(note) => <NoteRow note={note} now={now} editing={editing?.id === note.id ? editing : undefined} onEdit={onEdit} onDelete={onDelete} />}
        </LongList>
      ) : (
        adding.value === '' && (
          <EmptyState title={t('notes.empty.title')} plain>
            {t('notes.empty.text')}
          </EmptyState>
        )
      )}
    </section>
  );
}
