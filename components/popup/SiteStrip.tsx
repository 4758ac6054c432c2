import type { SiteState } from '../../lib/messages/protocol';
import type { Field, HealthColour } from '../../lib/model/health';
import { Button } from '../ui/Button';
import type { Loaded } from '../ui/Shown';
import { siteName } from '../ui/site-name';
import { useWords } from '../ui/words';

export interface SiteStripProps {
  site: Loaded<SiteState>;
  /** The browser's question was answered with no. */
  denied: boolean;
  /** Must ask the browser at once: it allows the question only inside the press. */
  onSwitchOn(site: SiteState): void;
  onNetworks(): void;
}

/** What Feedside may do on the page in view, and how well it reads it. */
export function SiteStrip({ site, denied, onSwitchOn, onNetworks }: SiteStripProps) {
  const { t, list } = useWords();
  if (site.state !== 'ready') return <Strip colour="unknown">{t(`popup.site.${site.state}`)}</Strip>;
  const { network, granted, colour, health } = site.value;
  const name = siteName(site.value);
  if (network === undefined && granted) return <Strip colour="unknown">{t('popup.site.unrecognised', { name })}</Strip>;
  if (network === undefined)
    return (
      <Strip colour="none" action={<Quiet label={t('popup.site.networks')} onPress={onNetworks} />}>
        {t('popup.site.none')}
      </Strip>
    );
  if (!granted)
    return (
      <Strip colour="none" action={<SwitchOn name={name} onPress={() => onSwitchOn(site.value)} />}>
        {t('popup.site.off', { name })} {denied && t('popup.site.denied')}
      </Strip>
    );
  const fields = Object.keys(health?.missingSince ?? {}).map((field) => t(`popup.field.${field as Field}`));
  if (colour === 'amber')
    return <Strip colour="amber">{t(fields.length > 0 ? 'popup.site.amber' : 'popup.site.amber.some', { name, fields: list(fields) })}</Strip>;
  return <Strip colour={colour}>{t(`popup.site.${colour}`, { name })}</Strip>;
}

const Strip = ({ colour, action, children }: { colour: HealthColour | 'none'; action?: preact.ComponentChild; children: preact.ComponentChildren }) => (
  <div class="fs-site" data-colour={colour}>
    <span class="fs-site-dot" aria-hidden="true" />
    <p role="status">{children}</p>
    {action}
  </div>
);

const Quiet = ({ label, onPress }: { label: string; onPress(): void }) => (
  <Button size="small" look="quiet" onPress={onPress}>
    {label}
  </Button>
);

function SwitchOn({ name, onPress }: { name: string; onPress(): void }) {
  const { t } = useWords();
  return (
    <Button size="small" look="primary" label={t('popup.site.switchOn.label', { name })} onPress={onPress}>
      {t('popup.site.switchOn')}
    </Button>
  );
}
