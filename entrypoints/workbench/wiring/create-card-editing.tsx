import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { BoardEditor, type CardWords, tagsIn } from '../../../components/board/BoardEditor';
import { type Autosave, createAutosave } from '../../../components/editing/create-autosave';
import { keepIn } from '../../../components/editing/keep-in';
import { liveQuery } from '../../../lib/live/live-query';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Idea } from '../../../lib/model/idea';
import { given } from './create-note-editing';
import { openEditing, saveOnLeave } from './open-editing';
import type { Screen } from './screen';
import { asPrivateAs } from './shared-wish';

const pause = 400;

/** All of one idea in a dialog, one at a time. */
export interface CardEditing {
  open(idea: Idea): void;
  /** What lists say of ideas now. */
  heard(ideas: readonly Idea[]): void;
  draw(): ComponentChildren;
}

/** `onClose`: it was closed, with its words stored. */
export function createCardEditing(screen: Screen, { onClose }: { onClose(): void }): CardEditing {
  const { t } = screen.words;
  /** `times` it was shown: one whose words are not stored yet comes back when it is closed. */
  const opened = signal<{ id: string; idea: Idea; autosave: Autosave<CardWords, Idea>; times: number } | undefined>();
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  saveOnLeave(() => [opened.peek()?.autosave], screen.until);

  const close = async () => {
    const { value: closing } = opened;
    await closing?.autosave.flush();
    if (!closing || closing !== opened.peek()) return;
    if (closing.autosave.state.peek().kind !== 'saved') {
      opened.value = { ...closing, times: closing.times + 1 };
      return;
    }
    opened.value = undefined;
    onClose();
  };
  const keepBoth = async (words: CardWords, stored: Idea) => {
    const saved = await request('ideas.save', { ...asPrivateAs(stored), write: newWrite(), id: newId(), ...messageOf(words) });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  };
  return {
    open(idea) {
      if (opened.peek()?.id !== idea.id) opened.value = { id: idea.id, idea, autosave: openCard(idea), times: 1 };
    },
    heard(ideas) {
      const { value: open } = opened;
      const now = ideas.find(({ id }) => id === open?.id);
      if (!now || !open) return;
      open.autosave.heard(now);
      if (now.shared !== open.idea.shared) opened.value = { ...open, idea: now };
    },
    draw() {
      const { value: open } = opened;
      if (!open) return null;
      const parts = playbook.value.state === 'ready' ? playbook.value.value : [];
      return (
        <BoardEditor
          key={`${open.id} ${open.times}`}
          editing={openEditing(screen, open.autosave, { id: open.id, textOf, keepBoth, onClose: () => void close() })}
          idea={open.idea}
          pillars={parts.flatMap((part) => (part.part === 'pillar' ? [{ id: part.id, name: part.name }] : []))}
        />
      );
    },
  };
}

const textOf = ({ text, comment }: CardWords): string => (comment === '' ? text : `${text}\n\n${comment}`);

const messageOf = ({ text, comment, pillar, tags }: CardWords) => ({ text, comment, pillar: pillar === '' ? null : pillar, tags: tagsIn(tags) });

const openCard = (idea: Idea): Autosave<CardWords, Idea> =>
  createAutosave<CardWords, Idea>({
    stored: idea,
    empty: { text: '', comment: '', pillar: '', tags: '' },
    wordsOf: ({ text, comment = '', pillar = '', tags = [] }) => ({ text, comment, pillar, tags: tags.join(', ') }),
    same: (one, other) => JSON.stringify(messageOf(one)) === JSON.stringify(messageOf(other)),
    save: ({ value, ...change }) => request('ideas.save', { ...given(change), id: idea.id, ...messageOf(value), ...(idea.source && { source: idea.source }) }),
    newWrite,
    keep: keepIn(localStorage, `card:${idea.id}`),
    delay: pause,
  });
