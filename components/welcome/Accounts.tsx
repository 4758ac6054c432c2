import { useState } from 'preact/hooks';
import type { NetworkId } from '../../lib/model/network';
import type { SaveState } from '../editing/create-autosave';
import { SaveLine } from '../editing/SaveLine';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** Who answers: what templates sign with and speak for. */
export interface You {
  ownName: string;
  brand: string;
}

export interface AccountsProps {
  /** `undefined` until the settings are read. */
  you: { value: You; state: SaveState<unknown>; onInput(value: You): void; onSave(): void; onCopy(): void } | undefined;
  /** One for each network that is on or has an account: `handles` as they are typed, "@lantern, @lantern.help". */
  accounts: readonly { network: NetworkId; handles: string }[];
  onHandles(network: NetworkId, handles: string): void;
}

/** The name that signs, the brand, and the own account on each network. */
export function Accounts({ you, accounts, onHandles }: AccountsProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(false);
  if (!you) return null;
  const type = (value: You) => {
    setTyped(true);
    you.onInput(value);
  };
  return (
    <div class="fs-welcome-you">
      <TextBox
        label={t('welcome.you.name')}
        value={you.value.ownName}
        maxLength={200}
        onInput={(ownName) => type({ ...you.value, ownName })}
        onBlur={you.onSave}
      />
      <TextBox label={t('welcome.you.brand')} value={you.value.brand} maxLength={200} onInput={(brand) => type({ ...you.value, brand })} onBlur={you.onSave} />
      {(typed || you.state.kind === 'failed') && <SaveLine state={you.state} onRetry={you.onSave} onCopy={you.onCopy} />}
      {accounts.length === 0 ? (
        <p class="fs-field-hint">{t('setup.accounts.none')}</p>
      ) : (
        accounts.map(({ network, handles }) => (
          <TextBox
            key={network}
            label={t('setup.accounts.handle', { network: t(`network.${network}`) })}
            hint={t('setup.accounts.handle.hint')}
            value={handles}
            maxLength={1000}
            onInput={(words) => onHandles(network, words)}
          />
        ))
      )}
    </div>
  );
}
