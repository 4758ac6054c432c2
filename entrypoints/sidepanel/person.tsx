import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { NobodyInView, PersonView } from '../../components/desk/PersonView';
import type { Autosave } from '../../components/editing/create-autosave';
import { Shown } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { About, Note } from '../../lib/model/note';
import { createNoteEditing, noteEditing, openNote } from '../workbench/wiring/create-note-editing';
import { keptId } from '../workbench/wiring/kept-id';
import { mutePerson } from '../workbench/wiring/mute-person';
import { saveOnLeave } from '../workbench/wiring/open-editing';
import type { Screen } from '../workbench/wiring/screen';
import { createAccounts } from './accounts';

interface Adding {
  about: About;
  kept: ReturnType<typeof keptId>;
  autosave: Autosave<string, Note>;
}

/** The person or post in view, by the address. */
export function createPerson(screen: Screen, about: ReadonlySignal<About | undefined>) {
  const editor = createNoteEditing(screen);
  const accounts = createAccounts(screen);
  const adding = signal<Adding | undefined>();
  const known = liveQuery({
    topics: ['people', 'notes', 'replies', 'settings'],
    until: screen.until,
    load: async () => {
      const asked = about.peek();
      if (!asked) return undefined;
      const found =
        asked.kind === 'person'
          ? await request('people.get', { id: asked.id })
          : { person: undefined, others: [], replies: [], notes: await request('notes.about', { id: asked.id }) };
      const { mutedPeople } = await request('settings.get', {});
      const accounts = [asked.id, ...found.others.map(({ id }) => id)];
      return { id: asked.id, ...found, isMuted: mutedPeople.some(({ id }) => accounts.includes(id)) };
    },
  });

  saveOnLeave(() => [editor.opened.peek()?.autosave, adding.peek()?.autosave], screen.until);
  effect(() => {
    const { value: now } = about;
    if (now?.id === adding.peek()?.about.id) return;
    void adding.peek()?.autosave.flush();
    void editor.close();
    adding.value = now && beginNote(now);
    known.reload();
  });
  effect(() => {
    const { value: found } = known;
    if (found.state === 'ready' && found.value) editor.heard(found.value.notes);
  });

  const finish = async (done: Adding) => {
    await done.autosave.flush();
    if (done.autosave.state.peek().kind !== 'saved' || done !== adding.peek()) return;
    done.kept.forget();
    adding.value = beginNote(done.about);
  };

  return function drawPerson() {
    const { value: now } = about;
    const { value: writing } = adding;
    if (!now || !writing) return <NobodyInView />;
    const { value: found } = known;
    // An answer about somebody else must never stand under this name.
    const shown = found.state === 'ready' && found.value?.id !== now.id ? ({ state: 'loading' } as const) : found;
    const editing = noteEditing(screen, writing.autosave, { id: writing.kept.id, about: now, onClose: () => void finish(writing) });
    return (
      <Shown of={shown} onRetry={known.reload}>
        {(value) =>
          value && (
            <PersonView
              about={now}
              person={value.person}
              replies={value.replies}
              accounts={now.kind === 'person' ? { others: value.others, ...accounts(now.id, value.others) } : undefined}
              mute={
                now.kind === 'person'
                  ? {
                      isMuted: value.isMuted,
                      onMute: (muted) => void mutePerson(screen, { person: now.id, who: value.person?.name ?? now.label, muted }),
                    }
                  : undefined
              }
              notes={value.notes}
              now={screen.now.value}
              adding={{
                ...editing,
                onInput: (text) => {
                  writing.kept.remember();
                  writing.autosave.change(text);
                },
              }}
              editing={editor.editing()}
              onEdit={editor.open}
              onDelete={editor.remove}
            />
          )
        }
      </Shown>
    );
  };
}

function beginNote(about: About): Adding {
  const kept = keptId(about.id, 'note');
  return { about, kept, autosave: openNote({ id: kept.id, about, stored: undefined }) };
}
