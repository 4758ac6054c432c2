import { useSignal } from '@preact/signals';
import type { Permission } from '../../lib/model/permission';
import { AddBelow } from '../ui/AddBelow';
import { List } from '../ui/List';
import { useWords } from '../ui/words';
import { PermissionForm, type PermissionWords } from './PermissionForm';
import { type PermissionActions, PermissionRow } from './PermissionRow';

export interface PermissionsOfProps extends PermissionActions {
  permissions: readonly Permission[];
  onAdd(words: PermissionWords): void;
}

/** Whether somebody lets us use what they made. */
export function PermissionsOf({ permissions, onAdd, ...actions }: PermissionsOfProps) {
  const { t } = useWords();
  const adding = useSignal(false);
  return (
    <section class="fs-stack" aria-label={t('permissions.title')}>
      <h2 class="fs-heading">{t('permissions.title')}</h2>
      {permissions.length === 0 && !adding.value && <p class="fs-field-hint">{t('permissions.none')}</p>}
      {permissions.length > 0 && (
        <List label={t('permissions.title')}>
          {permissions.map((permission) => (
            <PermissionRow key={permission.id} permission={permission} {...actions} />
          ))}
        </List>
      )}
      <AddBelow
        adding={adding}
        label={t('permissions.add')}
        form={(close) => (
          <PermissionForm
            permission={undefined}
            onSave={(words) => {
              close();
              onAdd(words);
            }}
            onCancel={close}
          />
        )}
      />
    </section>
  );
}
