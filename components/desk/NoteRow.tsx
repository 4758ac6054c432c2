import type { Note } from '../../lib/model/note';
import type { Editing } from '../editing/editing';
import { useFocusReturn } from '../editing/use-focus-return';
import { SharedChoice } from '../team/SharedChoice';
import { SharedSign } from '../team/SharedSign';
import { IconButton } from '../ui/IconButton';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { NoteEditor } from './NoteEditor';

export interface NoteRowProps {
  note: Note;
  now: number;
  /** Set while this very note is being changed. */
  editing: Editing<string, Note> | undefined;
  /** Where the person or post stands in full; left out where we are there already. */
  aboutHref?: string | undefined;
  onEdit(note: Note): void;
  onDelete(note: Note): void;
}

export function NoteRow({ note, now, editing, aboutHref, onEdit, onDelete }: NoteRowProps) {
  const { t, ago } = useWords();
  const opener = useFocusReturn(editing !== undefined);
  if (editing) {
    return (
      <Row>
        <NoteEditor label={t('notes.words')} editing={editing} stored focused shared={note.shared} />
        <SharedChoice store="notes" record={note} />
      </Row>
    );
  }
  const who = note.about.label;
  return (
    <Row
      actions={
        <>
          <IconButton buttonRef={opener} icon="draft" label={t('notes.editOf', { who })} onPress={() => onEdit(note)} />
          <IconButton icon="trash" label={t('notes.deleteOf', { who })} onPress={() => onDelete(note)} />
        </>
      }
    >
      <p class="fs-meta">
        {aboutHref !== undefined && (
          <a class="fs-who" href={aboutHref} target={aboutHref.startsWith('#') ? undefined : '_blank'} rel="noreferrer">
            <bdi>{who}</bdi>
          </a>
        )}
        <span>{t('notes.changed', { when: ago(now - note.updatedAt) })}</span>
        <SharedSign store="notes" record={note} />
      </p>
      <p class="fs-words" dir="auto">
        {note.text}
      </p>
    </Row>
  );
}
