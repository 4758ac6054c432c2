import { browser } from 'wxt/browser';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Screen } from './screen';

/** Switches notifications on or off. The browser is asked straight from the press: any wait before it and it refuses to ask. */
export function createNotifyChange(screen: Screen): (on: boolean) => void {
  const { t } = screen.words;
  const save = (notifies: boolean) => {
    const write = newWrite();
    return screen.attempt(async () => void (await request('settings.save', { write, changes: { notifies } })));
  };
  return (on) => {
    if (!on) return void save(false).then(() => browser.permissions.remove({ permissions: ['notifications'] }));
    void browser.permissions.request({ permissions: ['notifications'] }).then(
      (granted) => (granted ? save(true) : save(false).then(() => screen.tell(t('reminders.notify.refused')))),
      () => screen.tell(t('reminders.notify.refused')),
    );
  };
}
