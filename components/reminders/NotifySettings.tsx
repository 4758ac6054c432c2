import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';

export interface NotifySettingsProps {
  on: boolean;
  /** Straight from the press: the browser may have to be asked. */
  onChange(on: boolean): void;
}

/** Whether what falls due is told by a notification. */
export function NotifySettings({ on, onChange }: NotifySettingsProps) {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="settings-reminders">
      <h2 class="fs-heading" id="settings-reminders">
        {t('reminders.title')}
      </h2>
      <Toggle label={t('reminders.notify')} hint={t('reminders.notify.hint')} on={on} onChange={onChange} />
    </section>
  );
}
