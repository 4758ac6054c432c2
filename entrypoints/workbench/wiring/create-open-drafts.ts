import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Autosave } from '../../../components/editing/create-autosave';
import type { DraftWords } from '../../../components/workbench/draft-types';
import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';
import { createPages } from './create-pages';
import { openDraft } from './open-draft';
import { saveOnLeave } from './open-editing';

type OpenDraft = Autosave<DraftWords, Draft>;

/** The list of drafts, and every draft opened in this window; one that could not be stored goes on trying after another was chosen. */
export function createOpenDrafts({ chosen, until }: { chosen: ReadonlySignal<string | undefined>; until: AbortSignal }) {
  const pages = createPages<Draft>({ topics: ['drafts'], until, load: (list) => request('drafts.list', list) });
  const editors = signal<ReadonlyMap<string, OpenDraft>>(new Map());
  /** Begun in this window: they may not be stored yet. */
  const begun = new Set<string>();
  const open = (id: string, stored: Draft | undefined) => {
    const before = editors.peek().get(id);
    if (before) return before;
    const autosave = openDraft(id, stored);
    editors.value = new Map([...editors.peek(), [id, autosave]]);
    return autosave;
  };

  saveOnLeave(() => editors.peek().values(), until);
  effect(() => {
    const { value: list } = pages.list;
    const { value: id } = chosen;
    if (list.state !== 'ready') return;
    for (const draft of list.value.rows) editors.peek().get(draft.id)?.heard(draft);
    const stored = list.value.rows.find((draft) => draft.id === id);
    if (id === undefined || editors.peek().has(id)) return;
    if (stored || begun.has(id)) open(id, stored);
    else if (list.value.more) pages.more();
  });

  return {
    pages,
    editors: editors as ReadonlySignal<ReadonlyMap<string, OpenDraft>>,
    begin(id: string): OpenDraft {
      begun.add(id);
      return open(id, undefined);
    },
    /** This window stores it no more. */
    close(id: string): void {
      editors.peek().get(id)?.stop();
      editors.value = new Map([...editors.peek()].filter(([other]) => other !== id));
    },
    /** The whole list was read, and no draft of it is the chosen one. */
    isGone(): boolean {
      const { value: list } = pages.list;
      return list.state === 'ready' && !list.value.more;
    },
    /** As the list has it; `undefined` while it is not stored, or not listed yet. */
    storedOf(id: string): Draft | undefined {
      const { value: list } = pages.list;
      return list.state === 'ready' ? list.value.rows.find((draft) => draft.id === id) : undefined;
    },
    unsaved: (): ReadonlySet<string> =>
      new Set([...editors.value].filter(([, { state }]) => state.value.kind === 'failed' || state.value.kind === 'changed').map(([id]) => id)),
  };
}
