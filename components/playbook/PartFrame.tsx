import type { ComponentChildren } from 'preact';
import type { PartName } from '../../lib/model/playbook';
import { ConflictChoice } from '../editing/ConflictChoice';
import { SaveLine } from '../editing/SaveLine';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { partAsText } from './part-as-text';
import type { PartEditing } from './part-words';

/** One part while it is written: the choice where two windows wrote, its fields, and whether it is stored. */
export function PartFrame<Name extends PartName>({
  editing,
  children,
  onDelete,
  quiet,
}: {
  editing: PartEditing<Name>;
  children: ComponentChildren;
  onDelete?: (() => void) | undefined;
  /** Nothing was written yet, so there is nothing to say of it. */
  quiet?: boolean;
}) {
  const { t } = useWords();
  const { state } = editing;
  return (
    <form class="fs-stack" onSubmit={(event) => event.preventDefault()}>
      {state.kind === 'changed' && (
        <ConflictChoice
          mine={partAsText(editing.value)}
          theirs={partAsText(state.theirs)}
          deleted={state.theirs.deletedAt !== undefined}
          onChoose={editing.onChoose}
        />
      )}
      {children}
      <div class="fs-bar fs-part-foot">
        {state.kind === 'changed' || (quiet && state.kind === 'saved') ? <span /> : <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
        {onDelete && (
          <Button look="danger" size="small" icon="trash" onPress={onDelete}>
            {t('playbook.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
