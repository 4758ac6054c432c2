import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface EraseAllProps {
  /** How many records of the person's own words would go. */
  records: number;
  erasing: { kind: 'idle' } | { kind: 'working' } | { kind: 'failed'; why: string };
  onErase(): void;
}

/** The one act without a way back: asked for once more, with a word to type, so that no slip of a finger does it. */
export function EraseAll({ records, erasing, onErase }: EraseAllProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('privacy.erase.word.is');
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  const isWorking = erasing.kind === 'working';
  return (
    <>
      <Button look="danger" icon="trash" onPress={() => setOpen(true)}>
        {t('privacy.erase.action')}
      </Button>
      {open && (
        <Dialog
          title={t('privacy.erase.sure')}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('ui.cancel')}</Button>
              <Button look="danger" disabled={isWorking || !isSame(typed, word)} onPress={onErase}>
                {t(isWorking ? 'privacy.erase.working' : 'privacy.erase.go')}
              </Button>
            </>
          }
        >
          <p>{t('privacy.erase.sure.text', { n: records })}</p>
          <TextBox
            label={t('privacy.erase.word', { word })}
            value={typed}
            onInput={setTyped}
            error={erasing.kind === 'failed' ? erasing.why : undefined}
            maxLength={40}
          />
        </Dialog>
      )}
    </>
  );
}

const isSame = (typed: string, word: string): boolean => typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
