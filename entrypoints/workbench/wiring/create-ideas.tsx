import { effect, signal } from '@preact/signals';
import type { IdeaWords } from '../../../components/desk/IdeaRow';
import { Ideas } from '../../../components/desk/Ideas';
import { type Autosave, createAutosave } from '../../../components/editing/create-autosave';
import { keepIn } from '../../../components/editing/keep-in';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Idea } from '../../../lib/model/idea';
import { given } from './create-note-editing';
import { createPages } from './create-pages';
import { draftOfIdea } from './draft-of-idea';
import { ideaRemover } from './idea-remover';
import { keptId } from './kept-id';
import { openEditing, saveOnLeave } from './open-editing';
import { removeRecord } from './remove-record';
import type { Screen } from './screen';
import { asPrivateAs, keepWish, wished } from './shared-wish';

const pause = 400;

/** Ideas with their capture box. `openDraft` shows a draft that was just begun from one. */
export function createIdeas(screen: Screen, { openDraft }: { openDraft(id: string): void }) {
  const { t } = screen.words;
  const pages = createPages<Idea>({ topics: ['ideas'], until: screen.until, load: (list) => request('ideas.list', list) });
  const capture = signal(openCapture());
  const opened = signal<{ id: string; autosave: Autosave<IdeaWords, Idea> } | undefined>();

  saveOnLeave(() => [opened.peek()?.autosave], screen.until);
  effect(() => {
    const { value: list } = pages.list;
    const { value: open } = opened;
    if (list.state !== 'ready' || !open) return;
    const now = list.value.rows.find(({ id }) => id === open.id);
    if (now) open.autosave.heard(now);
  });

  const close = async () => {
    const { value: closing } = opened;
    await closing?.autosave.flush();
    if (closing === opened.peek() && closing?.autosave.state.peek().kind === 'saved') opened.value = undefined;
  };
  const keepCaptured = async () => {
    const { value: catching } = capture;
    if (catching.autosave.value.peek().trim() === '') return;
    await catching.autosave.flush();
    if (catching.autosave.state.peek().kind !== 'saved') return;
    catching.kept.forget();
    keepWish('ideas', catching.kept.id, undefined);
    capture.value = openCapture();
    screen.tell(t('ideas.kept'));
  };
  const draft = (idea: Idea) => draftOfIdea(screen, idea, openDraft);

  return function drawIdeas() {
    const { value: catching } = capture;
    const { value: open } = opened;
    const captureEditing = openEditing(screen, catching.autosave, {
      id: catching.kept.id,
      textOf: (text) => text,
      keepBoth: async () => undefined,
      onClose: () => undefined,
    });
    return (
      <Ideas
        list={pages.list.value}
        now={screen.now.value}
        capture={{
          ...captureEditing,
          onInput: (text) => {
            catching.kept.remember();
            catching.autosave.change(text);
          },
          onSave: () => void keepCaptured(),
        }}
        editing={open && openEditing(screen, open.autosave, { id: open.id, textOf, keepBoth: keepCopy, onClose: () => void close() })}
        onMore={pages.more}
        onRetry={pages.reload}
        onEdit={(idea) => {
          void close();
          opened.value = { id: idea.id, autosave: openIdea(idea) };
        }}
        onDelete={(idea) => void removeRecord(screen, idea, ideaRemover)}
        onCopy={(idea) => void screen.copy(idea.text)}
        onDraft={draft}
      />
    );
  };

  async function keepCopy({ text, comment }: IdeaWords, stored: Idea): Promise<void> {
    const saved = await request('ideas.save', { ...asPrivateAs(stored), write: newWrite(), id: newId(), text, comment });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  }
}

const textOf = ({ text, comment }: IdeaWords): string => (comment === '' ? text : `${text}\n\n${comment}`);

function openCapture() {
  const kept = keptId('idea', 'idea');
  const autosave = createAutosave<string, Idea>({
    stored: undefined,
    empty: '',
    wordsOf: ({ text }) => text,
    same: (words, stored) => words === stored,
    save: ({ value, ...change }) => request('ideas.save', { ...given(change), ...wished('ideas', kept.id, change.base), id: kept.id, text: value }),
    newWrite,
    keep: keepIn(localStorage, `idea:${kept.id}`),
  });
  return { kept, autosave };
}

const openIdea = (idea: Idea): Autosave<IdeaWords, Idea> =>
  createAutosave<IdeaWords, Idea>({
    stored: idea,
    empty: { text: '', comment: '' },
    wordsOf: ({ text, comment }) => ({ text, comment: comment ?? '' }),
    same: (one, other) => one.text === other.text && one.comment === other.comment,
    save: ({ value, ...change }) => request('ideas.save', { ...given(change), id: idea.id, ...value, ...(idea.source && { source: idea.source }) }),
    newWrite,
    keep: keepIn(localStorage, `idea:${idea.id}`),
    delay: pause,
  });
