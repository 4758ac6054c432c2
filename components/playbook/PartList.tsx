import type { ComponentChildren } from 'preact';
import type { PartName } from '../../lib/model/playbook';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../ui/words';
import { PartFrame } from './PartFrame';
import type { Many, PartEditing } from './part-words';

export interface PartListProps<Name extends PartName> {
  many: Many<Name>;
  icon: IconName;
  newLabel: string;
  empty: { title: string; text: string; actions?: ComponentChildren };
  nameOf(editing: PartEditing<Name>): string;
  /** Beside the name, while it is closed. */
  summary(editing: PartEditing<Name>): ComponentChildren;
  fields(editing: PartEditing<Name>): ComponentChildren;
}

/** Parts of one kind, each to be opened where it stands. */
export function PartList<Name extends PartName>({ many, icon, newLabel, empty, nameOf, summary, fields }: PartListProps<Name>) {
  const { t } = useWords();
  const { rows, fresh, onNew, onDelete } = many;
  const create = (
    <Button look="primary" icon="plus" onPress={onNew}>
      {newLabel}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={icon}
        title={empty.title}
        actions={
          <>
            {create}
            {empty.actions}
          </>
        }
      >
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <div class="fs-stack">
      <div class="fs-bar">{create}</div>
      <ul class="fs-parts">
        {rows.map((editing) => (
          <li key={editing.id}>
            <details class="fs-part" open={editing.id === fresh || editing.state.kind === 'changed' || undefined}>
              <summary class="fs-part-head">
                <span class="fs-part-words">
                  <span class="fs-part-name" dir="auto">
                    {nameOf(editing) || t('playbook.unnamed')}
                  </span>
                  <span class="fs-meta">{summary(editing)}</span>
                </span>
                <Icon name="chevron" />
              </summary>
              <PartFrame editing={editing} quiet={nameOf(editing) === ''} onDelete={() => onDelete(editing.id)}>
                {fields(editing)}
              </PartFrame>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
