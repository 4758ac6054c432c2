import type { Idea } from '../../lib/model/idea';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { IdeaBoxes } from '../editing/IdeaBoxes';
import { SaveLine } from '../editing/SaveLine';
import { useFocusReturn } from '../editing/use-focus-return';
import { SharedChoice } from '../team/SharedChoice';
import { SharedSign } from '../team/SharedSign';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { Outside } from './Outside';

export interface IdeaWords {
  text: string;
  comment: string;
}

export interface IdeaActions {
  onEdit(idea: Idea): void;
  onDelete(idea: Idea): void;
  onCopy(idea: Idea): void;
  onDraft(idea: Idea): void;
}

/** One idea: its words, one's own word on it, and where it came from. */
export function IdeaRow({
  idea,
  now,
  editing,
  onEdit,
  onDelete,
  onCopy,
  onDraft,
}: IdeaActions & { idea: Idea; now: number; editing: Editing<IdeaWords, Idea> | undefined }) {
  const { t, ago } = useWords();
  const opener = useFocusReturn(editing !== undefined);
  if (editing) {
    return (
      <Row>
        <IdeaEditor editing={editing} idea={idea} />
      </Row>
    );
  }
  const start = startOf(idea.text);
  const { source } = idea;
  return (
    <Row>
      <p class="fs-words" data-lines dir="auto">
        {idea.text}
      </p>
      {idea.comment !== undefined && idea.comment !== '' && (
        <p class="fs-words fs-comment" dir="auto">
          {idea.comment}
        </p>
      )}
      <p class="fs-meta">
        <span>{ago(now - idea.createdAt)}</span>
        <SharedSign store="ideas" record={idea} />
        {source?.author !== undefined && <bdi>{t('ideas.by', { author: source.author })}</bdi>}
        {source?.network !== undefined && <span>{t(`network.${source.network}`)}</span>}
        {source?.title !== undefined && source.author === undefined && <bdi>{source.title}</bdi>}
      </p>
      <div class="fs-row-tools">
        <Button size="small" icon="draft" label={t('ideas.draftOf', { start })} onPress={() => onDraft(idea)}>
          {t('ideas.draft')}
        </Button>
        <Outside address={source?.permalink}>{t('ideas.openSource')}</Outside>
        <span class="fs-push">
          <IconButton buttonRef={opener} icon="draft" label={t('ideas.editOf', { start })} onPress={() => onEdit(idea)} />
          <IconButton icon="copy" label={t('ideas.copyOf', { start })} onPress={() => onCopy(idea)} />
          <IconButton icon="trash" label={t('ideas.deleteOf', { start })} onPress={() => onDelete(idea)} />
        </span>
      </div>
    </Row>
  );
}

function IdeaEditor({ editing, idea }: { editing: Editing<IdeaWords, Idea>; idea: Idea }) {
  const { t } = useWords();
  const { value, state } = editing;
  return (
    <div class="fs-stack">
      <IdeaBoxes value={value} onChange={(part) => editing.onInput({ ...value, ...part })} onSave={editing.onSave} />
      {state.kind === 'changed' && (
        <ConflictChoice
          mine={joined(value.text, value.comment)}
          theirs={joined(state.theirs.text, state.theirs.comment)}
          deleted={state.theirs.deletedAt !== undefined}
          onChoose={editing.onChoose}
        />
      )}
      <SharedChoice store="ideas" record={idea} />
      <div class="fs-bar">
        {state.kind === 'changed' ? <span /> : <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
        <Button size="small" look="primary" onPress={editing.onClose}>
          {t('ui.done')}
        </Button>
      </div>
    </div>
  );
}

const joined = (text: string, comment: string | undefined): string => (comment ? `${text}\n\n${comment}` : text);

/** The first words, to tell one row's buttons from another's. */
const startOf = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
