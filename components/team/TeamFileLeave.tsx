import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWords } from '../ui/words';

/** Out of a team without a server, with everything kept or with what came from the others gone. */
export function TeamFileLeave({ onLeave }: { onLeave(forget: boolean): void }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="fs-panel fs-stack" aria-labelledby="team-file-leave">
      <h2 class="fs-heading" id="team-file-leave">
        {t('team-file.leave')}
      </h2>
      <p class="fs-field-hint">{t('team-file.leave.hint')}</p>
      <div class="fs-team-acts">
        <Button onPress={() => onLeave(false)}>{t('team-file.leave.button')}</Button>
        <Button look="danger" onPress={() => setAsking(true)}>
          {t('team-file.forget')}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={t('team-file.forget.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(false)}>
                {t('team-file.cancel')}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(false);
                  onLeave(true);
                }}
              >
                {t('team-file.forget')}
              </Button>
            </>
          }
        >
          <p>{t('team-file.forget.text')}</p>
        </Dialog>
      )}
    </section>
  );
}
