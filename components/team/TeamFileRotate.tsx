import { useState } from 'preact/hooks';
import type { FileTrouble } from '../../lib/model/team-file';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface TeamFileRotateProps {
  busy: boolean;
  trouble: FileTrouble | undefined;
  /** Whether the new one holds now. */
  onRotate(passphrase: string, next: string): Promise<boolean> | undefined;
}

/** Another passphrase for files, when somebody left the team. */
export function TeamFileRotate({ busy, trouble, onRotate }: TeamFileRotateProps) {
  const { t } = useWords();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const isWhole = old !== '' && next !== '';
  return (
    <section class="fs-panel fs-stack fs-team-file" aria-labelledby="team-file-rotate">
      <h2 class="fs-heading" id="team-file-rotate">
        {t('team-file.rotate')}
      </h2>
      <p class="fs-field-hint">{t('team-file.rotate.hint')}</p>
      <form
        class="fs-stack"
        aria-labelledby="team-file-rotate"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWhole || busy) return;
          void onRotate(old, next)?.then((done) => {
            if (!done) return;
            setOld('');
            setNext('');
          });
        }}
      >
        <TextBox
          label={t('team-file.rotate.old')}
          type="password"
          value={old}
          error={trouble === 'passphrase' ? t('team-file.rotate.wrong') : undefined}
          onInput={setOld}
        />
        <TextBox
          label={t('team-file.rotate.next')}
          hint={t('team-file.passphrase.new')}
          spellcheck={false}
          value={next}
          error={trouble === 'weak' || trouble === 'full' ? t(`team-file.problem.${trouble}`) : undefined}
          onInput={setNext}
        />
        <div>
          <Button submits disabled={!isWhole || busy} onPress={() => undefined}>
            {t('team-file.rotate.go')}
          </Button>
        </div>
      </form>
    </section>
  );
}
