import { useSignal } from '@preact/signals';
import type { NetworkId } from '../../lib/model/network';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface WantAgainProps {
  /** How many accounts are to stay forgotten. */
  forgotten: number;
  networks: readonly NetworkId[];
  onWant(network: NetworkId, handle: string): void;
}

/** Who is forgotten can't be listed: only a fingerprint is kept. Whoever is wanted again has to be named. */
export function WantAgain({ forgotten, networks, onWant }: WantAgainProps) {
  const { t } = useWords();
  const network = useSignal<NetworkId>(networks[0] ?? 'x');
  const handle = useSignal('');
  if (forgotten === 0) return null;
  return (
    <details class="fs-details">
      <summary>{t('people.forgotten.count', { n: forgotten })}</summary>
      <form
        class="fs-stack fs-small-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (handle.value.trim() !== '') onWant(network.value, handle.value.trim());
        }}
      >
        <p class="fs-field-hint">{t('people.forgotten.name')}</p>
        <div class="fs-fields">
          <Select
            label={t('people.network')}
            value={network.value}
            options={networks.map((value) => ({ value, label: t(`network.${value}`) }))}
            onChange={(value) => {
              network.value = value;
            }}
          />
          <TextBox
            label={t('people.forgotten.handle')}
            value={handle.value}
            maxLength={320}
            onInput={(value) => {
              handle.value = value;
            }}
          />
        </div>
        <div>
          <Button size="small" icon="undo" submits onPress={() => undefined}>
            {t('people.forgotten.want')}
          </Button>
        </div>
      </form>
    </details>
  );
}
