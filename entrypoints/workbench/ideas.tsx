import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LinkTabs } from '../../components/ui/Tabs';
import { request } from '../../lib/messages/request';
import { createBoard } from './wiring/create-board';
import { createCardEditing } from './wiring/create-card-editing';
import { createIdeaImport } from './wiring/create-idea-import';
import { createIdeas } from './wiring/create-ideas';
import type { Screen } from './wiring/screen';

const views = ['list', 'board'] as const;
type View = (typeof views)[number];
const remembered = 'ideas:view';

interface IdeasPlace {
  chosen: ReadonlySignal<string | undefined>;
  go(hash: string): void;
  openDraft(id: string): void;
}

/** Ideas as a list or a board: `#ideas/list`, `#ideas/board`, one of them `#ideas/<id>`; `#ideas`: as they were seen last. The board reads when it is first looked at. */
export function createIdeasPlace(screen: Screen, { chosen, go, openDraft }: IdeasPlace) {
  const { t } = screen.words;
  const named = computed(() => views.find((each) => each === chosen.value));
  const view = computed<View>(() => {
    if (named.value) localStorage.setItem(remembered, named.value);
    return named.value ?? (localStorage.getItem(remembered) === 'board' ? 'board' : 'list');
  });
  const editing = createCardEditing(screen, { onClose: () => chosen.peek() !== undefined && named.peek() === undefined && go('#ideas') });
  const list = createIdeas(screen, { openDraft });
  const drawImport = createIdeaImport(screen);
  const made: { board?: () => ComponentChildren } = {};
  effect(() => {
    const { value: id } = chosen;
    if (id === undefined || named.value !== undefined) return;
    void screen.attempt(async () => {
      const { idea } = await request('ideas.get', { id: decodeURIComponent(id) });
      if (chosen.peek() !== id) return;
      if (idea) editing.open(idea);
      else screen.tell(t('problem.missing'));
    });
  });

  return function drawIdeasPlace() {
    const { value: shown } = view;
    if (shown === 'board') made.board ??= createBoard(screen, { openDraft, editing });
    return (
      <div class="fs-stack">
        <LinkTabs label={t('board.views')} here={`#ideas/${shown}`} tabs={views.map((each) => ({ href: `#ideas/${each}`, label: t(`board.view.${each}`) }))} />
        <div key={shown}>{shown === 'board' && made.board ? made.board() : list()}</div>
        {drawImport()}
        {editing.draw()}
      </div>
    );
  };
}
