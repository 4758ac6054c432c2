import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Expansion } from '../../../lib/model/expansion';
import type { Screen } from './screen';

/** Changes the rules of expansion one after the other, each on what stands by then. */
export function createExpansionChanges(screen: Screen): { change(changes: Partial<Expansion>): void; useAgain(host: string): void } {
  let before: Promise<void> = Promise.resolve();
  const store = (change: (now: Expansion) => Partial<Expansion>): Promise<void> => {
    const write = newWrite();
    before = before.then(() =>
      screen.attempt(async () => {
        const { expansion } = await request('settings.get', {});
        const saved = await request('settings.save', { write, changes: { expansion: { ...expansion, ...change(expansion) } } });
        if (!saved.ok) throw new Error(screen.words.t('problem.full'));
      }),
    );
    return before;
  };
  const without = (host: string) => store(({ hostsOff }) => ({ hostsOff: hostsOff.filter((each) => each !== host) }));
  return {
    change: (changes) => void store(() => changes),
    async useAgain(host) {
      await without(host);
      const leaveOut = () => store(({ hostsOff }) => ({ hostsOff: [...hostsOff.filter((each) => each !== host), host] }));
      screen.tell(screen.words.t('expansion.host.removed', { host }), leaveOut);
    },
  };
}
