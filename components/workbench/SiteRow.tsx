import type { SiteState } from '../../lib/messages/protocol';
import type { Field, Health, HealthColour } from '../../lib/model/health';
import type { Mode } from '../../lib/model/mode';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Row } from '../ui/List';
import { ModeSelect } from '../ui/ModeSelect';
import { siteName } from '../ui/site-name';
import { useWords } from '../ui/words';
import { HealthDetails } from './HealthDetails';

export interface SiteActions {
  /** Called in the press itself: browsers ask for a permission only then. */
  onAllow(site: SiteState): void;
  onWithdraw(site: SiteState): void;
  onMode(site: SiteState, mode: Mode): void;
  onReport(site: SiteState): void;
}

const tones: Record<HealthColour, Tone> = { unknown: 'neutral', green: 'good', amber: 'warn', red: 'bad' };

/** One network, or one server or forum: on or off, hints where, read how well. */
export function SiteRow({ site, now, onAllow, onWithdraw, onMode, onReport }: SiteActions & { site: SiteState; now: number }) {
  const { t, list } = useWords();
  const { partly, mode } = site;
  const name = siteName(site);
  const isOn = site.granted || partly !== undefined;
  return (
    <Row
      actions={
        <div class="fs-two-actions">
          {!site.granted && site.origins.length > 0 && (
            <Button
              size="small"
              look="primary"
              label={t(partly ? 'settings.network.restOf' : 'settings.network.allowOf', { name })}
              onPress={() => onAllow(site)}
            >
              {t(partly ? 'settings.network.rest' : 'settings.network.allow')}
            </Button>
          )}
          {isOn && (
            <Button size="small" label={t('settings.network.withdrawOf', { name })} onPress={() => onWithdraw(site)}>
              {t('settings.network.withdraw')}
            </Button>
          )}
        </div>
      }
    >
      <p class="fs-meta">
        <span class="fs-who">{site.name}</span>
        {site.host !== undefined && site.host !== site.name && <span>{site.host}</span>}
        {partly && <span>{t('site.partly', { on: list(partly.on), off: list(partly.off) })}</span>}
      </p>
      <p class="fs-meta">
        {isOn ? <Badge tone={tones[site.colour]}>{t(`settings.health.${site.colour}`)}</Badge> : <Badge>{t('settings.network.notAllowed')}</Badge>}
        {isOn && site.health && <Missing health={site.health} />}
        {isOn && site.network === undefined && <span>{t('site.untold')}</span>}
      </p>
      {mode !== undefined && (isOn || mode !== 'feed') && (
        <div class="fs-site-mode">
          {isOn && <ModeSelect name={name} mode={mode} onMode={(next) => onMode(site, next)} />}
          <p class="fs-field-hint">{t(mode === 'beside' && site.network === 'linkedin' ? 'mode.beside.linkedin' : `mode.${mode}.text`)}</p>
        </div>
      )}
      {isOn && site.network !== undefined && <HealthDetails site={site} now={now} onReport={() => onReport(site)} />}
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
