import { newWrite } from '../../../lib/messages/ids';
import type { Input } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { CheckId } from '../../../lib/model/check';
import type { Screen } from './screen';

/** Changes what the line below the network's box does. */
export function createLineChanges(screen: Screen) {
  const save = (changes: Input<'settings.save'>['changes']) => {
    const write = newWrite();
    return screen.attempt(async () => {
      const saved = await request('settings.save', { write, changes });
      if (!saved.ok) throw new Error(screen.words.t('problem.full'));
    });
  };
  return {
    onLine: (line: boolean) => void save({ line }),
    onMute(check: CheckId, muted: boolean) {
      const write = newWrite();
      void screen.attempt(async () => void (await request('checks.mute', { write, check, muted })));
    },
    /** `before`: what stands there now, to be brought back. */
    async onCliches(cliches: string[] | null, before: string[] | null) {
      await save({ cliches });
      if (cliches === null) screen.tell(screen.words.t('line.cliches.gone'), () => save({ cliches: before }));
    },
  };
}
