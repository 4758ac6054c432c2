import { useSignal } from '@preact/signals';
import type { Permission } from '../../lib/model/permission';
import type { Person } from '../../lib/model/person';
import { EmptyState } from '../ui/EmptyState';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { Tabs } from '../ui/Tabs';
import { useWords } from '../ui/words';
import { endOf, type PermissionActions, PermissionRow } from './PermissionRow';

export interface LedgerProps extends PermissionActions {
  list: Loaded<{ permission: Permission; person: Person | undefined }[]>;
  href(id: string): string;
  onRetry(): void;
}

type Which = 'all' | 'asked' | 'granted' | 'ending';

/** Every permission that was asked for, and what runs out within 30 days. */
export function Ledger({ list, href, onRetry, ...actions }: LedgerProps) {
  const { t } = useWords();
  const which = useSignal<Which>('all');
  const { now } = actions;
  const is: Record<Which, (permission: Permission) => boolean> = {
    all: () => true,
    asked: ({ state }) => state === 'asked',
    granted: (permission) => permission.state === 'granted' && endOf(permission, now) !== 'over',
    ending: (permission) => endOf(permission, now) !== undefined,
  };
  return (
    <Shown of={list} onRetry={onRetry}>
      {(all) => {
        if (all.length === 0) {
          return (
            <EmptyState icon="check" title={t('permissions.empty.title')}>
              {t('permissions.empty.text')}
            </EmptyState>
          );
        }
        const rows = all.filter(({ permission }) => is[which.value](permission));
        const inOrder = which.value === 'ending' ? rows.sort((a, b) => (a.permission.until ?? 0) - (b.permission.until ?? 0)) : rows;
        return (
          <div class="fs-stack">
            <div class="fs-bar">
              <Tabs
                label={t('permissions.which')}
                value={which.value}
                tabs={(['all', 'asked', 'granted', 'ending'] as const).map((value) => ({
                  value,
                  label: t('permissions.which.count', {
                    name: t(`permissions.which.${value}`),
                    n: all.filter(({ permission }) => is[value](permission)).length,
                  }),
                }))}
                onChange={(value) => {
                  which.value = value;
                }}
              />
            </div>
            {inOrder.length === 0 ? (
              <p class="fs-field-hint">{t('permissions.which.none')}</p>
            ) : (
              <LongList label={t('permissions.title')} rows={inOrder} keyOf={({ permission }) => permission.id}>
                {({ permission, person }) => (
                  <PermissionRow permission={permission} {...actions}>
                    <a class="fs-who" href={href(permission.person)}>
                      <bdi>{person?.name ?? `@${permission.person.slice(permission.person.indexOf(':') + 1)}`}</bdi>
                    </a>
                  </PermissionRow>
                )}
              </LongList>
            )}
          </div>
        );
      }}
    </Shown>
  );
}
