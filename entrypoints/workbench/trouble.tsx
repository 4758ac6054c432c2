import { signal } from '@preact/signals';
import { StorageProblem, type StorageProblemProps, type Trouble } from '../../components/workbench/StorageProblem';
import { sayError } from '../../lib/i18n';
import { request } from '../../lib/messages/request';
import type { Screen } from './wiring/screen';
import { type RunningWork, whileWorking } from './wiring/start-work';

/** What stands in place of everything else while the memory is damaged. `done` looks at the memory again. */
export function createTrouble(screen: Screen, { done }: { done(): void }) {
  const { t } = screen.words;
  const restoring = signal<StorageProblemProps['restoring']>({ kind: 'idle' });

  const work = signal<RunningWork | undefined>();
  const setWork = (next: RunningWork | undefined) => {
    work.value = next;
  };

  const restore = async (name: string) => {
    restoring.value = { kind: 'working', name };
    try {
      const restored = await whileWorking(setWork, (work) => request('backup.restore', { name, work }));
      if (!restored.ok) throw new Error(restored.problem.kind === 'stopped' ? t('work.restore.stopped') : restored.problem.why);
      restoring.value = { kind: 'idle' };
      screen.tell(t('storage.restored', { n: restored.value.records }));
      done();
    } catch (error) {
      restoring.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const startFresh = () =>
    void screen.attempt(async () => {
      await request('backup.startFresh', {});
      done();
    });

  return function drawTrouble(trouble: Trouble) {
    return (
      <StorageProblem
        trouble={trouble}
        now={screen.now.value}
        restoring={restoring.value}
        work={work.value?.shown()}
        onRestore={(name) => void restore(name)}
        onStartFresh={startFresh}
        onReload={() => location.reload()}
      />
    );
  };
}
