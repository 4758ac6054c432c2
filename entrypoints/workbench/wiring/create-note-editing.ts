import { signal } from '@preact/signals';
import { type Autosave, createAutosave } from '../../../components/editing/create-autosave';
import type { Editing } from '../../../components/editing/editing';
import { keepIn } from '../../../components/editing/keep-in';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { About, Note } from '../../../lib/model/note';
import { openEditing } from './open-editing';
import { type Remover, removeRecord } from './remove-record';
import type { Screen } from './screen';
import { asPrivateAs, wished } from './shared-wish';

const pause = 400;

const remover: Remover<Note> = {
  remove: (removal) => request('notes.remove', removal),
  restore: (removal) => request('notes.restore', removal),
  deleted: 'notes.deleted',
  restored: 'notes.restored',
};

/** Opens, stores and deletes notes, one opened at a time. */
export function createNoteEditing(screen: Screen) {
  const opened = signal<{ id: string; about: About; autosave: Autosave<string, Note> } | undefined>();
  const close = async () => {
    const { value: closing } = opened;
    await closing?.autosave.flush();
    // What could not be stored stays open, in view.
    const kind = closing?.autosave.state.peek().kind;
    if (closing === opened.peek() && (kind === 'saved' || closing?.autosave.value.peek().trim() === '')) opened.value = undefined;
  };
  return {
    opened,
    close,
    open(note: Note) {
      void close();
      const { id, about } = note;
      opened.value = { id, about, autosave: openNote({ id, about, stored: note }) };
    },
    /** The opened note as a screen draws it. */
    editing(): Editing<string, Note> | undefined {
      const { value } = opened;
      return value && noteEditing(screen, value.autosave, { ...value, onClose: () => void close() });
    },
    heard(notes: readonly Note[]) {
      const { value } = opened;
      const now = notes.find((note) => note.id === value?.id);
      if (now) value?.autosave.heard(now);
    },
    remove: (note: Note) => void removeRecord(screen, note, remover),
  };
}

export function openNote({ id, about, stored }: { id: string; about: About; stored: Note | undefined }): Autosave<string, Note> {
  return createAutosave<string, Note>({
    stored,
    empty: '',
    wordsOf: ({ text }) => text,
    // An empty note is not stored, so emptying one is no change: its editor says so.
    same: (words, stored) => words === stored || words.trim() === '',
    save: ({ value, ...change }) => request('notes.save', { ...given(change), ...wished('notes', id, change.base), id, about, text: value }),
    newWrite,
    keep: keepIn(localStorage, `note:${id}`),
    delay: pause,
  });
}

export const noteEditing = (
  screen: Screen,
  autosave: Autosave<string, Note>,
  { id, about, onClose }: { id: string; about: About; onClose(): void },
): Editing<string, Note> =>
  openEditing(screen, autosave, {
    id,
    textOf: (text) => text,
    keepBoth: async (text, stored) => {
      const saved = await request('notes.save', { ...asPrivateAs(stored), write: newWrite(), id: newId(), about, text });
      if (!saved.ok) throw new Error(screen.words.t(`problem.${saved.problem.kind}`));
    },
    onClose,
  });

/** A change with no `base` where there is none: the message leaves it out. */
export const given = ({ write, base }: { write: string; base: string | undefined }): { write: string; base?: string } =>
  base === undefined ? { write } : { write, base };
