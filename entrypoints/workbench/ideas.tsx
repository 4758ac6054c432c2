import { computed, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LinkTabs } from '../../components/ui/Tabs';
import { createBoard } from './wiring/create-board';
import { createIdeas } from './wiring/create-ideas';
import type { Screen } from './wiring/screen';

const views = ['list', 'board'] as const;
type View = (typeof views)[number];
const remembered = 'ideas:view';

/** Ideas as a list or a board: `#ideas/list`, `#ideas/board`; `#ideas`: as they were seen last. The board reads when it is first looked at. */
export function createIdeasPlace(screen: Screen, { chosen, openDraft }: { chosen: ReadonlySignal<string | undefined>; openDraft(id: string): void }) {
  const { t } = screen.words;
  const list = createIdeas(screen, { openDraft });
  const made: { board?: () => ComponentChildren } = {};
  const view = computed<View>(() => {
    const named = views.find((each) => each === chosen.value);
    if (named) localStorage.setItem(remembered, named);
    return named ?? (localStorage.getItem(remembered) === 'board' ? 'board' : 'list');
  });

  return function drawIdeasPlace() {
    const { value: shown } = view;
    if (shown === 'board') made.board ??= createBoard(screen, { openDraft });
    return (
      <div class="fs-stack">
        <LinkTabs label={t('board.views')} here={`#ideas/${shown}`} tabs={views.map((each) => ({ href: `#ideas/${each}`, label: t(`board.view.${each}`) }))} />
        <div key={shown}>{shown === 'board' && made.board ? made.board() : list()}</div>
      </div>
    );
  };
}
