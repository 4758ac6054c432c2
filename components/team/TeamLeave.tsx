import { useWords } from '../ui/words';
import { LeavePanel } from './LeavePanel';

export interface TeamLeaveProps {
  /** Changes of this person that nobody else has yet. */
  waiting: number;
  /** Records that came from the others. */
  theirs: number;
  onLeave(forget: boolean): void;
}

/** Out of a team with a server: what goes is said before. */
export function TeamLeave({ waiting, theirs, onLeave }: TeamLeaveProps) {
  const { t } = useWords();
  const words = {
    title: t('team.leave'),
    leave: t('team.leave.button'),
    forget: t('team.forget'),
    ask: t('team.forget.title'),
    cancel: t('team.cancel'),
  };
  const unsent = waiting > 0 && <p>{t('team.leave.waiting', { n: waiting })}</p>;
  const stays = (
    <>
      <p>{t('team.leave.what')}</p>
      {unsent}
    </>
  );
  const goes = (
    <>
      <p>{t('team.forget.goes', { n: theirs })}</p>
      {unsent}
      <p>{t('team.forget.stays')}</p>
    </>
  );
  return (
    <LeavePanel id="team-leave" words={words} stays={stays} goes={goes} onLeave={onLeave}>
      <p class="fs-field-hint">{t('team.leave.what')}</p>
      <p class="fs-field-hint">{t('team.forget.what')}</p>
      {unsent}
    </LeavePanel>
  );
}
