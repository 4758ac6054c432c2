import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWords } from '../ui/words';

export interface TeamLeaveProps {
  /** Changes of this person that nobody else has yet. */
  waiting: number;
  /** Records that came from the others. */
  theirs: number;
  onLeave(forget: boolean): void;
}

/** Leaving, with everything kept or with what came from the others gone: what goes is said before. */
export function TeamLeave({ waiting, theirs, onLeave }: TeamLeaveProps) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="fs-panel fs-stack" aria-labelledby="team-leave">
      <h2 class="fs-heading" id="team-leave">
        {t('team.leave')}
      </h2>
      <p class="fs-field-hint">{t('team.leave.what')}</p>
      <p class="fs-field-hint">{t('team.forget.what')}</p>
      {waiting > 0 && <p>{t('team.leave.waiting', { n: waiting })}</p>}
      <div class="fs-team-acts">
        <Button onPress={() => onLeave(false)}>{t('team.leave.button')}</Button>
        <Button look="danger" onPress={() => setAsking(true)}>
          {t('team.forget')}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={t('team.forget.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(false)}>
                {t('team.cancel')}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(false);
                  onLeave(true);
                }}
              >
                {t('team.forget')}
              </Button>
            </>
          }
        >
          <p>{t('team.forget.goes', { n: theirs })}</p>
          {waiting > 0 && <p>{t('team.leave.waiting', { n: waiting })}</p>}
          <p>{t('team.forget.stays')}</p>
        </Dialog>
      )}
    </section>
  );
}
