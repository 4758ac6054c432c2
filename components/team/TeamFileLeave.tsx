import { useWords } from '../ui/words';
import { LeavePanel } from './LeavePanel';

/** Out of a team without a server. */
export function TeamFileLeave({ onLeave }: { onLeave(forget: boolean): void }) {
  const { t } = useWords();
  const words = {
    title: t('team-file.leave'),
    leave: t('team-file.leave.button'),
    forget: t('team-file.forget'),
    ask: t('team-file.forget.title'),
    cancel: t('team-file.cancel'),
  };
  return (
    <LeavePanel id="team-file-leave" words={words} stays={<p>{t('team-file.leave.hint')}</p>} goes={<p>{t('team-file.forget.text')}</p>} onLeave={onLeave}>
      <p class="fs-field-hint">{t('team-file.leave.hint')}</p>
    </LeavePanel>
  );
}
