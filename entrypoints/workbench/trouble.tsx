import { signal } from '@preact/signals';
import { StorageProblem, type StorageProblemProps, type Trouble } from '../../components/workbench/StorageProblem';
import { sayError } from '../../lib/i18n';
import { request } from '../../lib/messages/request';
import type { Screen } from './wiring/screen';

/** What stands in place of everything else while the memory is damaged. `done` looks at the memory again. */
export function createTrouble(screen: Screen, { done }: { done(): void }) {
  const { t } = screen.words;
  const restoring = signal<StorageProblemProps['restoring']>({ kind: 'idle' });

  const restore = async (name: string) => {
    restoring.value = { kind: 'working', name };
    try {
      const restored = await request('backup.restore', { name });
      if (!restored.ok) throw new Error(restored.problem.why);
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
        onRestore={(name) => void restore(name)}
        onStartFresh={startFresh}
        onReload={() => location.reload()}
      />
    );
  };
}
