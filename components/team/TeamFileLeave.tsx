import { useWords } from '../ui/words';
import { LeavePanel } from './LeavePanel';
import type { TeamLeaveProps } from './TeamLeave';

/** Out of a team without a server: what goes is said before. */
export function TeamFileLeave({ theirs, onLeave }: Omit<TeamLeaveProps, 'waiting'>) {
  const { t } = useWords();
  const words = {
    title: t('team-file.leave'),
    leave: t('team-file.leave.button'),
    forget: t('team-file.forget'),
    ask: t('team-file.forget.title'),
    cancel: t('team-file.cancel'),
  };
  const goes = (
    <>
      <p>{t('team.forget.goes', { n: theirs })}</p>
      <p>{t('team.forget.stays')}</p>
    </>
  );
  return (
    <LeavePanel id="team-file-leave" words={words} stays={<p>{t('team-file.leave.hint')}</p>} goes={goes} onLeave={onLeave}>
      <p class="fs-field-hint">{t('team-file.leave.hint')}</p>
    </LeavePanel>
  );
}
