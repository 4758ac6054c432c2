import type { Idea } from '../../lib/model/idea';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { IdeaBoxes } from '../editing/IdeaBoxes';
import { SaveLine } from '../editing/SaveLine';
import { SharedChoice } from '../team/SharedChoice';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** What a person writes of an idea. `tags`: as typed, with commas between them. */
export interface CardWords {
  text: string;
  comment: string;
  pillar: string;
  tags: string;
}

/** Tags as they were typed: without blanks around them, each once, in their order. */
export const tagsIn = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(/[,،、;\n]/u)
        .map((tag) => tag.trim().replace(/^#/u, '').slice(0, 100))
        .filter(Boolean),
    ),
  ].slice(0, 50);

/** All of one idea, stored while it is written. */
export function BoardEditor({
  editing,
  idea,
  pillars,
}: {
  editing: Editing<CardWords, Idea>;
  idea: Pick<Idea, 'id' | 'shared'>;
  pillars: readonly { id: string; name: string }[];
}) {
  const { t } = useWords();
  const { value, state } = editing;
  const change = (part: Partial<CardWords>) => editing.onInput({ ...value, ...part });
  return (
    <Dialog
      title={t('board.edit')}
      onClose={editing.onClose}
      actions={
        <Button look="primary" onPress={editing.onClose}>
          {t('ui.done')}
        </Button>
      }
    >
      <div class="fs-stack">
        <IdeaBoxes value={value} onChange={change} onSave={editing.onSave} />
        {pillars.length > 0 && (
          <Select
            label={t('board.pillar')}
            value={pillars.some(({ id }) => id === value.pillar) ? value.pillar : ''}
            options={[{ value: '', label: t('board.pillar.none') }, ...pillars.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(pillar) => change({ pillar })}
          />
        )}
        <TextBox
          label={t('board.tags')}
          hint={t('board.tags.hint')}
          value={value.tags}
          maxLength={2000}
          onInput={(tags) => change({ tags })}
          onBlur={editing.onSave}
        />
        <SharedChoice store="ideas" record={idea} />
        {state.kind === 'changed' ? (
          <ConflictChoice
            mine={`${value.text}\n\n${value.comment}`.trim()}
            theirs={`${state.theirs.text}\n\n${state.theirs.comment ?? ''}`.trim()}
            deleted={state.theirs.deletedAt !== undefined}
            onChoose={editing.onChoose}
          />
        ) : (
          <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />
        )}
      </div>
    </Dialog>
  );
}
