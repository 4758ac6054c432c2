import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';

export interface PassphraseFormProps {
  label: string;
  /** On its button. */
  go: string;
  error?: string | undefined;
  busy?: boolean;
  onPassphrase(passphrase: string): void;
}

/** Asks for one passphrase; what was typed is gone once it is sent. */
export function PassphraseForm({ label, go, error, busy = false, onPassphrase }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="fs-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase === '') return;
        onPassphrase(passphrase);
        setPassphrase('');
      }}
    >
      <TextBox label={label} type="password" value={passphrase} error={error} onInput={setPassphrase} />
      <div>
        <Button submits look="primary" disabled={passphrase === '' || busy} onPress={() => undefined}>
          {go}
        </Button>
      </div>
    </form>
  );
}
