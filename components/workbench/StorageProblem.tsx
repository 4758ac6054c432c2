import { useSignal } from '@preact/signals';
import type { StorageState } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorState } from '../ui/ErrorState';
import { Icon } from '../ui/Icon';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { WorkProgress, type WorkShown } from '../work/WorkProgress';
import { Mark } from './Workbench';

export type Trouble = Exclude<StorageState, { kind: 'ready' }>;
type Backups = Extract<Trouble, { kind: 'damaged' }>['backups'];

export interface StorageProblemProps {
  trouble: Trouble;
  now: number;
  /** `name`: the backup being restored. */
  restoring: { kind: 'idle' } | { kind: 'working'; name: string } | { kind: 'failed'; why: string };
  /** How far the restoring is. */
  work?: WorkShown | undefined;
  onRestore(name: string): void;
  onStartFresh(): void;
  onReload(): void;
}

/** Stands in place of the whole workbench while the memory needs the person: what happened, what is safe, what to do. */
export function StorageProblem({ trouble, now, restoring, work, onRestore, onStartFresh, onReload }: StorageProblemProps) {
  const { t } = useWords();
  return (
    <main class="fs-trouble" tabIndex={-1}>
      <p class="fs-brand">
        <Mark />
        Feedside
      </p>
      <h1 class="fs-page-title">{t(`storage.${trouble.kind}.title`)}</h1>
      <p class="fs-lead">{t(`storage.${trouble.kind}.text`, trouble.kind === 'damaged' ? { remembered: trouble.remembered, found: trouble.found } : {})}</p>
      {trouble.kind === 'unreadable' && <p class="fs-field-hint">{t('storage.unreadable.reason', { reason: trouble.reason })}</p>}
      {(trouble.kind === 'outdated' || trouble.kind === 'blocked') && (
        <div class="fs-row-tools">
          <Button look="primary" icon="undo" onPress={onReload}>
            {t('storage.reload')}
          </Button>
        </div>
      )}
      {work && <WorkProgress label={t('work.restore')} work={work} />}
      {restoring.kind === 'failed' && <ErrorState title={t('ui.failed')}>{t('storage.restoreFailed', { why: restoring.why })}</ErrorState>}
      {(trouble.kind === 'damaged' || trouble.kind === 'unreadable') && (
        <>
          <BackupList backups={trouble.backups} now={now} working={restoring.kind === 'working' ? restoring.name : undefined} onRestore={onRestore} />
          <StartFresh found={trouble.kind === 'damaged' ? trouble.found : 0} onStartFresh={onStartFresh} />
        </>
      )}
    </main>
  );
}

function BackupList({ backups, now, working, onRestore }: { backups: Backups; now: number; working: string | undefined; onRestore(name: string): void }) {
  const { t, moment, ago } = useWords();
  if (backups.length === 0) return <p>{t('storage.backups.none')}</p>;
  return (
    <section class="fs-stack" aria-label={t('storage.backups')}>
      <h2 class="fs-heading">{t('storage.backups')}</h2>
      <List label={t('storage.backups.list')}>
        {backups.map(({ name, at, records }, index) => (
          <Row
            key={name}
            actions={
              <Button
                look={index === 0 ? 'primary' : 'plain'}
                size="small"
                icon="history"
                disabled={working !== undefined}
                label={t('storage.restoreOf', { when: moment(at) })}
                onPress={() => onRestore(name)}
              >
                {t(working === name ? 'storage.restoring' : 'storage.restore')}
              </Button>
            }
          >
            <p class="fs-meta">
              <span class="fs-who">{moment(at)}</span>
              <span>{ago(now - at)}</span>
              <span>{t('storage.backup', { records })}</span>
            </p>
          </Row>
        ))}
      </List>
    </section>
  );
}

function StartFresh({ found, onStartFresh }: { found: number; onStartFresh(): void }) {
  const { t } = useWords();
  const asking = useSignal(false);
  const close = () => {
    asking.value = false;
  };
  return (
    <div class="fs-row-tools">
      <Button
        look="quiet"
        onPress={() => {
          asking.value = true;
        }}
      >
        {t('storage.fresh.action')}
      </Button>
      {asking.value && (
        <Dialog
          title={t('storage.fresh.title')}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('ui.cancel')}</Button>
              <Button
                look="danger"
                onPress={() => {
                  close();
                  onStartFresh();
                }}
              >
                <Icon name="warning" />
                {t('storage.fresh.action')}
              </Button>
            </>
          }
        >
          <p>{t('storage.fresh.text', { found })}</p>
        </Dialog>
      )}
    </div>
  );
}
