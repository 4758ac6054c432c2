import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import { isPlaybookLocked } from './is-playbook-locked';
import type { Screen } from './screen';

/** Begins, ends and writes down a crisis; says what happened. */
export function crisisActs(screen: Screen) {
  const { t } = screen.words;
  const act = (name: 'crisis.begin' | 'crisis.end', said: string) => {
    const write = newWrite();
    return screen.attempt(async () => {
      if (await isPlaybookLocked()) return screen.tell(t('sharing.crisis'));
      const saved = await request(name, { write });
      screen.tell(saved.ok ? said : t(`problem.${saved.problem.kind}`));
    });
  };
  return {
    begin: () => void act('crisis.begin', t('playbook.crisis.begun.told')),
    end: () => void act('crisis.end', t('playbook.crisis.ended')),
    /** Gives back whether the line was kept. */
    async note(text: string): Promise<boolean> {
      const write = newWrite();
      const done = { kept: false };
      await screen.attempt(async () => {
        const saved = await request('crisis.note', { write, text });
        done.kept = saved.ok;
        screen.tell(saved.ok ? t('playbook.crisis.noted') : t(`problem.${saved.problem.kind}`));
      });
      return done.kept;
    },
  };
}
