import { useState } from 'preact/hooks';
import type { SiteState } from '../../lib/messages/protocol';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { List, Row } from '../ui/List';
import { Loading } from '../ui/Loading';
import type { Loaded } from '../ui/Shown';
import { siteName } from '../ui/site-name';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { homeOf } from './home-of';
import { originsOf, parseInstance } from './parse-instance';

export interface NetworksProps {
  sites: Loaded<readonly SiteState[]>;
  /** The name of what the browser was told no for. */
  denied: string | undefined;
  /** Both must ask the browser at once: it allows the question only inside the press. */
  onSwitchOn(name: string, origins: string[]): void;
  onSwitchOff(site: SiteState): void;
}

/** Where Feedside may read: one click each, one click back. */
export function Networks({ sites, denied, onSwitchOn, onSwitchOff }: NetworksProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const off = sites.state === 'ready' ? sites.value.filter((site) => !site.granted && chosen.includes(keyOf(site))) : [];
  const choose = (site: SiteState, isChosen: boolean) => {
    const others = chosen.filter((key) => key !== keyOf(site));
    setChosen(isChosen ? [...others, keyOf(site)] : others);
  };
  return (
    <div class="fs-welcome-networks">
      {sites.state === 'loading' && <Loading label={t('welcome.networks.loading')} />}
      {sites.state === 'failed' && (
        <p class="fs-welcome-bad" role="alert">
          {t('welcome.networks.failed')}
        </p>
      )}
      {sites.state === 'ready' && (
        <List label={t('settings.networks.list')}>
          {sites.value.map((site) => (
            <Site
              key={keyOf(site)}
              site={site}
              chosen={chosen.includes(keyOf(site))}
              onChoose={(isChosen) => choose(site, isChosen)}
              onSwitchOn={onSwitchOn}
              onSwitchOff={onSwitchOff}
            />
          ))}
        </List>
      )}
      {off.length > 0 && (
        <div class="fs-welcome-chosen">
          <Button
            look="primary"
            onPress={() =>
              onSwitchOn(
                off.length === 1 ? siteName(off[0] as SiteState) : t('setup.networks.many', { n: off.length }),
                off.flatMap(({ origins }) => origins),
              )
            }
          >
            {t('setup.networks.chosen', { n: off.length })}
          </Button>
        </div>
      )}
      <Instance onSwitchOn={onSwitchOn} />
      <p class="fs-welcome-note" role="status">
        {denied && t('welcome.network.denied', { name: denied })}
      </p>
    </div>
  );
}

const keyOf = ({ name, host = '' }: SiteState): string => `${name} ${host}`;

function Site({
  site,
  chosen,
  onChoose,
  onSwitchOn,
  onSwitchOff,
}: { site: SiteState; chosen: boolean; onChoose(chosen: boolean): void } & Pick<NetworksProps, 'onSwitchOn' | 'onSwitchOff'>) {
  const { t, list } = useWords();
  const name = siteName(site);
  const { partly } = site;
  const home = site.granted && site.network !== undefined ? homeOf(site) : undefined;
  return (
    <Row
      actions={
        <div class="fs-two-actions">
          {!site.granted && (
            <Button
              size="small"
              look="primary"
              label={t(partly ? 'welcome.network.rest.label' : 'welcome.network.switchOn.label', { name })}
              onPress={() => onSwitchOn(name, site.origins)}
            >
              {t(partly ? 'welcome.network.rest' : 'welcome.network.switchOn')}
            </Button>
          )}
          {home && (
            <a
              class="fs-button"
              data-look="plain"
              data-size="small"
              href={home}
              target="_blank"
              rel="noreferrer"
              aria-label={t('setup.networks.open.label', { name })}
            >
              <Icon name="link" />
              {t('setup.networks.open')}
            </a>
          )}
          {(site.granted || partly) && (
            <Button size="small" label={t('welcome.network.switchOff.label', { name })} onPress={() => onSwitchOff(site)}>
              {t('welcome.network.switchOff')}
            </Button>
          )}
        </div>
      }
    >
      <p class="fs-welcome-network">
        {!site.granted && (
          <label class="fs-welcome-choose">
            <input
              type="checkbox"
              checked={chosen}
              aria-label={t('setup.networks.several', { name })}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          </label>
        )}
        <strong>{site.name}</strong>
        {site.host !== site.name && <span>{site.host ?? list(site.origins.map((origin) => origin.replace(/^https:\/\/|\/\*$/g, '')))}</span>}
        {site.granted && <Badge tone="good">{t('welcome.network.on')}</Badge>}
        {partly && <span>{t('site.partly', { on: list(partly.on), off: list(partly.off) })}</span>}
        {site.granted && site.network === undefined && <span>{t('site.untold')}</span>}
      </p>
      {site.mode === 'beside' && site.network !== undefined && (
        <p class="fs-welcome-note">{t(site.network === 'linkedin' ? 'mode.beside.linkedin' : 'mode.beside.text')}</p>
      )}
    </Row>
  );
}

function Instance({ onSwitchOn }: Pick<NetworksProps, 'onSwitchOn'>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'empty' | 'host' | 'insecure'>();
  const ask = (event: Event) => {
    event.preventDefault();
    const host = parseInstance(typed);
    setProblem(host.ok ? undefined : host.problem.kind);
    if (host.ok) onSwitchOn(host.value, originsOf(host.value));
  };
  return (
    <form class="fs-welcome-instance" onSubmit={ask}>
      <TextBox
        label={t('welcome.instance')}
        hint={t('welcome.instance.hint')}
        error={problem && t(`welcome.instance.${problem}`)}
        value={typed}
        maxLength={300}
        onInput={setTyped}
      />
      <Button submits onPress={() => {}}>
        {t('welcome.network.switchOn')}
      </Button>
    </form>
  );
}
