import { useSignal } from '@preact/signals';
import type { SiteState } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { List } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { type SiteActions, SiteRow } from './SiteRow';

export interface NetworksPageProps extends SiteActions {
  sites: Loaded<readonly SiteState[]>;
  /** Milliseconds; ages are counted back from it. */
  now: number;
  /** A server or forum by its address; answers whether it is one that can be asked for. */
  onAllowServer(host: string): boolean;
  onRetry(): void;
}

/** Where Feedside may read, where it shows its hints, and how well it reads. */
export function NetworksPage({ sites, now, onAllowServer, onRetry, ...actions }: NetworksPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column" data-wide>
      <section class="fs-panel" aria-labelledby="networks-all">
        <h2 class="fs-heading" id="networks-all">
          {t('networks.list')}
        </h2>
        <p class="fs-field-hint">{t('networks.text')}</p>
        <Shown of={sites} onRetry={onRetry}>
          {(rows) =>
            rows.length === 0 ? (
              <p class="fs-field-hint">{t('networks.empty')}</p>
            ) : (
              <List label={t('networks.list')}>
                {rows.map((site) => (
                  <SiteRow key={`${site.network} ${site.host ?? ''}`} site={site} now={now} {...actions} />
                ))}
              </List>
            )
          }
        </Shown>
        <Colours />
      </section>
      <section class="fs-panel" aria-labelledby="networks-own">
        <h2 class="fs-heading" id="networks-own">
          {t('networks.own')}
        </h2>
        <Server onAllowServer={onAllowServer} />
      </section>
    </div>
  );
}

/** The thresholds of `healthColour`, in words. */
function Colours() {
  const { t } = useWords();
  return (
    <details class="fs-details">
      <summary>{t('health.how')}</summary>
      <ul>
        {(['green', 'amber', 'red', 'unknown'] as const).map((colour) => (
          <li key={colour}>{t(`health.how.${colour}`)}</li>
        ))}
      </ul>
    </details>
  );
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
        label={t('settings.server')}
        hint={t('settings.server.hint')}
        value={host.value}
        maxLength={300}
        error={wrong.value ? t('settings.server.bad') : undefined}
        onInput={(value) => {
          host.value = value;
          wrong.value = false;
        }}
      />
      <Button submits disabled={host.value.trim() === ''} onPress={() => undefined}>
        {t('settings.server.allow')}
      </Button>
    </form>
  );
}
