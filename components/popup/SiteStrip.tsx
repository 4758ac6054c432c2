import type { SiteState } from '../../lib/messages/protocol';
import type { Field, HealthColour } from '../../lib/model/health';
import type { Mode } from '../../lib/model/mode';
import { Button } from '../ui/Button';
import { ModeSelect } from '../ui/ModeSelect';
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
  onMode(site: SiteState, mode: Mode): void;
  onReport(site: SiteState): void;
  /** The report is in the clipboard, with the structure of a page or without. */
  reported: 'copied' | 'noPage' | undefined;
}

/** What Feedside may do on the page in view, and how well it reads it. */
export function SiteStrip({ site, denied, onSwitchOn, onNetworks, onMode, onReport, reported }: SiteStripProps) {
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
  const { mode } = site.value;
  const where = mode && <ModeSelect name={name} mode={mode} onMode={(next) => onMode(site.value, next)} />;
  if (mode === 'off')
    return (
      <Strip colour="none" action={where}>
        {t('popup.site.quiet', { name })}
      </Strip>
    );
  if (colour === 'red')
    return (
      <Strip
        colour="red"
        action={
          <Button size="small" icon="copy" label={t('health.report.of', { name })} onPress={() => onReport(site.value)}>
            {t('health.report')}
          </Button>
        }
      >
        {reported ? t(`health.report.${reported}`, { name }) : t('popup.site.red', { name })}
      </Strip>
    );
  const fields = Object.keys(health?.missingSince ?? {}).map((field) => t(`popup.field.${field as Field}`));
  if (colour === 'amber')
    return (
      <Strip colour="amber" action={where}>
        {t(fields.length > 0 ? 'popup.site.amber' : 'popup.site.amber.some', { name, fields: list(fields) })}
      </Strip>
    );
  return (
    <Strip colour={colour} action={where}>
      {t(`popup.site.${colour}`, { name })}
    </Strip>
  );
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
