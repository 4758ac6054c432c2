import type { Idea } from '../../lib/model/idea';
import type { Editing } from '../editing/editing';
import { SharedChoice } from '../team/SharedChoice';
import { EmptyState } from '../ui/EmptyState';
import { More } from '../ui/List';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { CaptureBox } from './CaptureBox';
import { type IdeaActions, IdeaRow, type IdeaWords } from './IdeaRow';

export interface IdeasProps extends IdeaActions {
  list: Loaded<{ rows: Idea[]; total: number; more: boolean }>;
  now: number;
  capture: Editing<string, Idea>;
  editing: Editing<IdeaWords, Idea> | undefined;
  onMore(): void;
  onRetry(): void;
}

/** The capture box and the ideas, newest first. */
export function Ideas({ list, now, capture, editing, onMore, onRetry, ...actions }: IdeasProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <CaptureBox editing={capture} />
      <SharedChoice store="ideas" record={capture.value === '' ? undefined : { id: capture.id, isNew: true }} />
      <Shown of={list} onRetry={onRetry}>
        {({ rows, total, more }) =>
          rows.length === 0 ? (
            <EmptyState icon="idea" title={t('ideas.empty.title')}>
              {t('ideas.empty.how')}
            </EmptyState>
          ) : (
            <>
              <LongList label={t('ideas.list')} rows={rows} total={total} keyOf={({ id }) => id}>
                {(idea) => <IdeaRow idea={idea} now={now} editing={editing?.id === idea.id ? editing : undefined} {...actions} />}
              </LongList>
              <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={more ? onMore : undefined} />
            </>
          )
        }
      </Shown>
    </div>
  );
}
