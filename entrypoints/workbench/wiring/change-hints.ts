import type { HintSettingsProps } from '../../../components/workbench/HintSettings';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Settings } from '../../../lib/model/settings';
import type { Screen } from './screen';

/** Changes switches, points and thresholds one after the other, each on what stands by then. */
export function createHintChanges(screen: Screen): Pick<HintSettingsProps, 'onMute' | 'onPoints' | 'onThreshold' | 'onReset'> {
  let before: Promise<unknown> = Promise.resolve();
  const store = (change: (now: Settings) => Partial<Settings>): Promise<void> => {
    const write = newWrite();
    const stored = before.then(() =>
      screen.attempt(async () => {
        const changes = change(await request('settings.get', {}));
        const saved = await request('settings.save', { write, changes });
        if (!saved.ok) throw new Error(screen.words.t('problem.full'));
      }),
    );
    before = stored;
    return stored;
  };
  return {
    onMute: (hint, muted) => {
      const write = newWrite();
      void screen.attempt(async () => void (await request('hints.mute', { write, hint, muted })));
    },
    onPoints: (hint, value) => void store((now) => ({ points: { ...now.points, [hint]: value } })),
    onThreshold: (hint, value) => void store((now) => ({ thresholds: { ...now.thresholds, [hint]: value } })),
    async onReset() {
      const { points: had, thresholds: from } = await request('settings.get', {});
      await store(() => ({ points: {}, thresholds: {} }));
      screen.tell(screen.words.t('settings.hints.wasReset'), () => store(() => ({ points: had, thresholds: from })));
    },
  };
}
