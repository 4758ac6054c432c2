import { effect, signal } from '@preact/signals';
import { NotesPage } from '../../components/workbench/NotesPage';
import { liveQuery } from '../../lib/live/live-query';
import { deskAddress } from '../../lib/messages/desk-address';
import { request } from '../../lib/messages/request';
import type { Note } from '../../lib/model/note';
import { createNoteEditing } from './wiring/create-note-editing';
import { createPages } from './wiring/create-pages';
import { saveOnLeave } from './wiring/open-editing';
import type { Screen } from './wiring/screen';

/** A search shows the newest of these; more words find the rest. */
const mostFound = 100;

/** All notes: newest first, or those that hold the words typed. */
export function createNotes(screen: Screen) {
  const words = signal('');
  const pages = createPages<Note>({ topics: ['notes'], until: screen.until, load: (list) => request('notes.list', list) });
  const found = liveQuery({
    topics: ['notes'],
    until: screen.until,
    load: async () => {
      const asked = words.peek().trim();
      const rows = asked === '' ? [] : await request('notes.search', { words: asked, limit: mostFound });
      return { asked, rows, total: rows.length, more: false };
    },
  });
  const editor = createNoteEditing(screen);

  saveOnLeave(() => [editor.opened.peek()?.autosave], screen.until);
  effect(() => {
    const { value: list } = pages.list;
    if (list.state === 'ready') editor.heard(list.value.rows);
  });

  return function drawNotes() {
    const searching = words.value.trim() !== '';
    const { value: hits } = found;
    // Hits of the words before stand until those of the new ones are there: no flicker at every key.
    const list = searching ? hits : pages.list.value;
    return (
      <NotesPage
        words={words.value}
        list={list}
        now={screen.now.value}
        editing={editor.editing()}
        aboutHref={(note) => `/sidepanel.html${deskAddress(note.about)}`}
        onSearch={(typed) => {
          words.value = typed;
          found.reload();
        }}
        onEdit={editor.open}
        onDelete={editor.remove}
        onMore={pages.more}
        onRetry={searching ? found.reload : pages.reload}
      />
    );
  };
}
