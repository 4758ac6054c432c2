import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { NobodyInView, PersonView } from '../../components/desk/PersonView';
import type { Autosave } from '../../components/editing/create-autosave';
import { Shown } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { About, Note } from '../../lib/model/note';
import { createNoteEditing, noteEditing, openNote } from '../workbench/wiring/create-note-editing';
import { createTaker } from '../workbench/wiring/create-taker';
import { Drawn } from '../workbench/wiring/Drawn';
import { keptId } from '../workbench/wiring/kept-id';
import { mutePerson } from '../workbench/wiring/mute-person';
import { saveOnLeave } from '../workbench/wiring/open-editing';
import { createPersonMore } from '../workbench/wiring/person-more';
import type { Screen } from '../workbench/wiring/screen';
import { createAccounts } from './accounts';

interface Adding {
  about: About;
  kept: ReturnType<typeof keptId>;
  autosave: Autosave<string, Note>;
}

/** Where the desk's person stands, and where another page's does. */
interface Places {
  segmentsHref: string;
  hrefOf?: (about: About) => string;
  heading?: 'h1' | 'h2';
}

/** The person or post in view, by the address. */
export function createPerson(screen: Screen, about: ReadonlySignal<About | undefined>, { segmentsHref, hrefOf, heading = 'h1' }: Places) {
  const editor = createNoteEditing(screen);
  const accounts = createAccounts(screen, hrefOf);
  const beside = createPersonMore(screen, { about: () => about.peek(), segmentsHref });
  const adding = signal<Adding | undefined>();
  const drawTaker = createTaker(
    screen,
    computed(() => (about.value?.kind === 'post' ? about.value : undefined)),
  );
  const known = liveQuery({
    topics: ['people', 'notes', 'replies', 'settings', 'reminders', 'playbook', 'waiting'],
    until: screen.until,
    load: async () => {
      const asked = about.peek();
      if (!asked) return undefined;
      if (asked.kind === 'post') return { id: asked.id, notes: await request('notes.about', { id: asked.id }), isMuted: false, known: undefined };
      const [found, { mutedPeople }] = await Promise.all([request('people.get', { id: asked.id }), request('settings.get', {})]);
      const accounts = [asked.id, ...found.others.map(({ id }) => id)];
      return { id: asked.id, notes: found.notes, isMuted: mutedPeople.some(({ id }) => accounts.includes(id)), known: found };
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
    beside.reload();
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
              heading={heading}
              taker={<Drawn draw={drawTaker} />}
              person={value.known?.person}
              more={value.known && beside.more(now, value.known)}
              forgotten={value.known?.isForgotten ? { onWant: () => beside.want(now) } : undefined}
              accounts={value.known && { others: value.known.others, ...accounts(now.id, value.known.others) }}
              mute={
                value.known && {
                  isMuted: value.isMuted,
                  onMute: (muted) => void mutePerson(screen, { person: now.id, who: value.known?.person?.name ?? now.label, muted }),
                }
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
