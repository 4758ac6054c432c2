import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** Asks for the passphrase of a file that was sealed with a newer one. */
export function TeamFilePassphrase({ onPassphrase }: { onPassphrase(passphrase: string): void }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="fs-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onPassphrase(passphrase);
      }}
    >
      <TextBox label={t('team-file.passphrase')} type="password" value={passphrase} onInput={setPassphrase} />
      <div>
        <Button submits look="primary" disabled={passphrase === ''} onPress={() => undefined}>
          {t('team-file.again')}
        </Button>
      </div>
    </form>
  );
}
