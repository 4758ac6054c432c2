import { useSignal } from '@preact/signals';
import type { Field, Health, HealthColour } from '../../lib/model/health';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** One network, or one Mastodon server, as far as the settings need it. */
export interface Site {
  name: string;
  host: string | undefined;
  granted: boolean;
  origins: string[];
  colour: HealthColour;
  health: Health | undefined;
}

export interface SitesProps {
  sites: Loaded<Site[]>;
  /** Called in the press itself: browsers ask for a permission only then. */
  onAllow(site: Site): void;
  onWithdraw(site: Site): void;
  /** A Mastodon server by its address; answers whether it is one that can be asked for. */
  onAllowServer(host: string): boolean;
  onRetry(): void;
}

const tones: Record<HealthColour, Tone> = { unknown: 'neutral', green: 'good', amber: 'warn', red: 'bad' };

/** Where Feedside may read, how well it reads there, and one press to take it back. */
export function Sites({ sites, onAllow, onWithdraw, onAllowServer, onRetry }: SitesProps) {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="settings-networks">
      <h2 class="fs-heading" id="settings-networks">
        {t('settings.networks')}
      </h2>
      <p class="fs-field-hint">{t('settings.networks.text')}</p>
      <Shown of={sites} onRetry={onRetry}>
        {(rows) =>
          rows.length === 0 ? (
            <p class="fs-field-hint">{t('settings.networks.empty')}</p>
          ) : (
            <List label={t('settings.networks.list')}>
              {rows.map((site) => (
                <SiteRow key={`${site.name} ${site.host ?? ''}`} site={site} onAllow={onAllow} onWithdraw={onWithdraw} />
              ))}
            </List>
          )
        }
      </Shown>
      <Server onAllowServer={onAllowServer} />
    </section>
  );
}

function SiteRow({ site, onAllow, onWithdraw }: { site: Site; onAllow(site: Site): void; onWithdraw(site: Site): void }) {
  const { t } = useWords();
  const name = site.host ? `${site.name} (${site.host})` : site.name;
  return (
    <Row
      actions={
        site.granted ? (
          <Button size="small" label={t('settings.network.withdrawOf', { name })} onPress={() => onWithdraw(site)}>
            {t('settings.network.withdraw')}
          </Button>
        ) : (
          site.origins.length > 0 && (
            <Button size="small" look="primary" label={t('settings.network.allowOf', { name })} onPress={() => onAllow(site)}>
              {t('settings.network.allow')}
            </Button>
          )
        )
      }
    >
      <p class="fs-meta">
        <span class="fs-who">{site.name}</span>
        {site.host !== undefined && <span>{site.host}</span>}
      </p>
      <p class="fs-meta">
        {site.granted ? <Badge tone={tones[site.colour]}>{t(`settings.health.${site.colour}`)}</Badge> : <Badge>{t('settings.network.notAllowed')}</Badge>}
        {site.granted && site.health && <Missing health={site.health} />}
      </p>
    </Row>
  );
}

function Missing({ health }: { health: Health }) {
  const { t, list } = useWords();
  const fields = (Object.entries(health.missing) as [Field, number][]).filter(([, missing]) => missing > 0);
  if (fields.length === 0) return null;
  const told = fields.map(([field, missing]) => t('settings.health.field', { field: t(`settings.health.field.${field}`), missing, seen: health.seen }));
  return <span>{t('settings.health.missing', { fields: list(told) })}</span>;
}

function Server({ onAllowServer }: { onAllowServer(host: string): boolean }) {
  const { t } = useWords();
  const host = useSignal('');
  const wrong = useSignal(false);
  return (
    <form
      class="fs-inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        wrong.value = !onAllowServer(host.value);
        if (!wrong.value) host.value = '';
      }}
    >
      <TextBox
        label={t('settings.mastodon')}
        hint={t('settings.mastodon.hint')}
        value={host.value}
        maxLength={300}
        error={wrong.value ? t('settings.mastodon.bad') : undefined}
        onInput={(value) => {
          host.value = value;
          wrong.value = false;
        }}
      />
      <Button submits disabled={host.value.trim() === ''} onPress={() => undefined}>
        {t('settings.mastodon.allow')}
      </Button>
    </form>
  );
}
