import { useState } from 'preact/hooks';
import { Expansion } from '../../lib/model/expansion';
import type { NetworkId } from '../../lib/model/network';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { parseInstance } from '../welcome/parse-instance';

export interface ExpansionSettingsProps {
  rules: Expansion;
  networks: readonly NetworkId[];
  /** Only what changed, and only what is right. */
  onChange(changes: Partial<Expansion>): void;
  onHostBack(host: string): void;
}

/** How shortcuts become words while typing, and where they don't. */
export function ExpansionSettings({ rules, networks, onChange, onHostBack }: ExpansionSettingsProps) {
  const { t } = useWords();
  const [prefix, setPrefix] = useState(rules.prefix);
  const isPrefix = Expansion.shape.prefix.safeParse(prefix).success;
  const type = (typed: string) => {
    setPrefix(typed);
    if (Expansion.shape.prefix.safeParse(typed).success) onChange({ prefix: typed });
  };
  const turn = (network: NetworkId, on: boolean) => {
    const others = rules.networksOff.filter((each) => each !== network);
    onChange({ networksOff: on ? others : [...others, network] });
  };
  return (
    <section class="fs-panel" aria-labelledby="settings-expansion">
      <h2 class="fs-heading" id="settings-expansion">
        {t('expansion.settings')}
      </h2>
      <p class="fs-field-hint">{t('expansion.settings.text')}</p>
      <Toggle
        label={t('expansion.on')}
        hint={t('expansion.example', { typed: `${rules.prefix}thanks`, key: t(`expansion.key.${rules.key}`) })}
        on={rules.on}
        onChange={(on) => onChange({ on })}
      />
      {rules.on && (
        <>
          <div class="fs-fields">
            <TextBox
              label={t('expansion.prefix')}
              hint={t('expansion.prefix.hint', { example: '/ or ;' })}
              error={isPrefix ? undefined : t('expansion.prefix.bad')}
              value={prefix}
              maxLength={3}
              onInput={type}
            />
            <Select
              label={t('expansion.key')}
              value={rules.key}
              options={(['tab', 'space'] as const).map((value) => ({ value, label: t(`expansion.key.${value}`) }))}
              onChange={(key) => onChange({ key })}
            />
          </div>
          <fieldset class="fs-toggles">
            <legend class="fs-field-label">{t('expansion.networks')}</legend>
            {networks.map((network) => (
              <Toggle key={network} label={t(`network.${network}`)} on={!rules.networksOff.includes(network)} onChange={(on) => turn(network, on)} />
            ))}
          </fieldset>
          <LeftOut hosts={rules.hostsOff} onAdd={(host) => onChange({ hostsOff: [...rules.hostsOff, host] })} onBack={onHostBack} />
        </>
      )}
    </section>
  );
}

/** Sites where shortcuts stay as they are typed. */
function LeftOut({ hosts, onAdd, onBack }: { hosts: readonly string[]; onAdd(host: string): void; onBack(host: string): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const add = () => {
    const host = parseInstance(typed);
    setBad(!host.ok);
    if (!host.ok) return;
    setTyped('');
    if (!hosts.includes(host.value)) onAdd(host.value);
  };
  return (
    <div class="fs-stack">
      <h3 class="fs-field-label">{t('expansion.hosts')}</h3>
      <p class="fs-field-hint">{hosts.length === 0 ? t('expansion.hosts.none') : t('expansion.hosts.text')}</p>
      {hosts.length > 0 && (
        <List label={t('expansion.hosts')}>
          {hosts.map((host) => (
            <Row
              key={host}
              actions={
                <Button size="small" label={t('expansion.host.remove', { host })} onPress={() => onBack(host)}>
                  {t('expansion.host.use')}
                </Button>
              }
            >
              <bdi>{host}</bdi>
            </Row>
          ))}
        </List>
      )}
      <TextBox
        label={t('expansion.host')}
        hint={t('expansion.host.hint')}
        error={isBad ? t('expansion.host.bad') : undefined}
        value={typed}
        maxLength={300}
        onInput={(words) => {
          setTyped(words);
          setBad(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) add();
        }}
      />
      <div>
        <Button size="small" disabled={typed.trim() === ''} onPress={add}>
          {t('expansion.host.add')}
        </Button>
      </div>
    </div>
  );
}
