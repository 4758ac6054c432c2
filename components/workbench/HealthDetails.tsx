import type { SiteState } from '../../lib/messages/protocol';
import { dyingAlternatives } from '../../lib/metrics';
import { fields, type Health } from '../../lib/model/health';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { siteName } from '../ui/site-name';
import { useWords } from '../ui/words';

/** For whoever wants to know, or to mend it: each part of a post found and missing, and by which mark it was found. */
export function HealthDetails({ site, now, onReport }: { site: SiteState; now: number; onReport(): void }) {
  const { t, ago } = useWords();
  const { health, alternatives } = site;
  const name = siteName(site);
  return (
    <details class="fs-details">
      <summary>{t('health.details', { name })}</summary>
      <div class="fs-stack">
        <p class="fs-field-hint">{health ? t('health.seen', { n: health.seen, when: ago(now - health.updatedAt) }) : t('settings.health.unknown')}</p>
        {health && health.seen > 0 && <FieldTable health={health} />}
        {alternatives && Object.keys(alternatives).length > 0 && <Alternatives lists={alternatives} matched={health?.matched ?? {}} />}
        <div class="fs-row-tools">
          <Button size="small" icon="copy" label={t('health.report.of', { name })} onPress={onReport}>
            {t('health.report')}
          </Button>
          <p class="fs-field-hint">{t('health.report.text')}</p>
        </div>
      </div>
    </details>
  );
}

function FieldTable({ health }: { health: Health }) {
  const { t, number, date } = useWords();
  return (
    <table class="fs-health-table">
      <thead>
        <tr>
          <th scope="col">{t('health.field')}</th>
          <th scope="col">{t('health.found')}</th>
          <th scope="col">{t('health.missing')}</th>
          <th scope="col">{t('health.since')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const missing = health.missing[field] ?? 0;
          const since = health.missingSince[field];
          return (
            <tr key={field} data-missing={since !== undefined || undefined}>
              <th scope="row">{t(`settings.health.field.${field}`)}</th>
              <td>{number(Math.max(0, health.seen - missing))}</td>
              <td>{number(missing)}</td>
              <td>{since === undefined ? '–' : date(since)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Alternatives({ lists, matched }: { lists: NonNullable<SiteState['alternatives']>; matched: NonNullable<Health['matched']> }) {
  const { t, date } = useWords();
  return (
    <section class="fs-alternatives" aria-label={t('health.alternatives')}>
      <h3 class="fs-heading">{t('health.alternatives')}</h3>
      <p class="fs-field-hint">{t('health.alternatives.text')}</p>
      {Object.entries(lists).map(([name, selectors]) => {
        const known = matched[name];
        const dying = known ? dyingAlternatives(known) : [];
        return (
          <div key={name}>
            <h4>
              <code class="fs-code">{name}</code>
            </h4>
            <ol>
              {selectors.map((selector, place) => {
                const last = known?.last[place] ?? 0;
                return (
                  <li key={selector}>
                    <code class="fs-code">{selector}</code>
                    <span class="fs-meta">
                      <span>{t('health.matched', { n: known?.counts[place] ?? 0 })}</span>
                      {dying.includes(place) ? (
                        <Badge tone="warn">{t('health.dying', { date: date(last) })}</Badge>
                      ) : (
                        last > 0 && <span>{t('health.matched.last', { date: date(last) })}</span>
                      )}
                    </span>
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
