import type { Key } from '../../lib/i18n';
import { type Kept, type KeptKind, keptKinds } from '../../lib/model/kept';
import { Button } from '../ui/Button';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { EraseAll, type EraseAllProps } from './EraseAll';

export interface PrivacyPageProps {
  kept: Loaded<Kept>;
  /** Where a team shares what it shares; `undefined` where there is none. */
  team: string | undefined;
  /** Bytes on the disk, as the browser tells; `undefined` where it does not. */
  size: number | undefined;
  /** Which rights this browser's build asks for; the others are left out. */
  rights: readonly Right[];
  onBackup(): void;
  onErase: EraseAllProps['onErase'];
  erasing: EraseAllProps['erasing'];
  onRetry(): void;
}

/** Everything a manifest of ours may ask for; `sites` stands for the optional hosts. */
export const rightNames = ['sites', 'storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'contextMenus', 'sidePanel', 'notifications'] as const;
export type Right = (typeof rightNames)[number];

const lasts: Partial<Record<KeptKind, Key>> = {
  people: 'privacy.long.sightings',
  waiting: 'privacy.long.waiting',
  published: 'privacy.long.published',
  unsent: 'privacy.long.unsent',
  trash: 'privacy.long.trash',
};

const places = ['database', 'backups', 'choice', 'page'] as const;
const proofs = ['offline', 'tools', 'rights', 'test'] as const;

/** What is kept, with the counts of this device, where and how long; what leaves; how to see for oneself; and how to be rid of it. */
export function PrivacyPage({ kept, team, size, rights, onBackup, onErase, erasing, onRetry }: PrivacyPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column" data-wide>
      <p class="fs-lead">{t(team === undefined ? 'privacy.lead' : 'privacy.lead.team')}</p>
      <section class="fs-panel" aria-labelledby="privacy-leaves">
        <h2 class="fs-heading" id="privacy-leaves">
          {t('privacy.leaves')}
        </h2>
        <p class="fs-privacy-nothing" data-team={team === undefined ? undefined : true}>
          {t(team === undefined ? 'privacy.leaves.none' : 'privacy.leaves.team')}
        </p>
        <p class="fs-privacy-text">{team === undefined ? t('privacy.leaves.text') : t('privacy.leaves.server.text', { address: team })}</p>
        <p class="fs-privacy-text">{t('privacy.leaves.file')}</p>
        {team !== undefined && (
          <p class="fs-privacy-text">
            <a class="fs-link" href="#team">
              {t('privacy.leaves.team.go')}
            </a>
          </p>
        )}
      </section>
      <section class="fs-panel" aria-labelledby="privacy-kept">
        <h2 class="fs-heading" id="privacy-kept">
          {t('privacy.kept')}
        </h2>
        <Shown of={kept} onRetry={onRetry}>
          {(now) => <KeptTable kept={now} size={size} />}
        </Shown>
      </section>
      <section class="fs-panel" aria-labelledby="privacy-where">
        <h2 class="fs-heading" id="privacy-where">
          {t('privacy.where')}
        </h2>
        <ul class="fs-privacy-list">
          {places.map((place) => (
            <li key={place}>{t(`privacy.where.${place}`)}</li>
          ))}
        </ul>
      </section>
      <section class="fs-panel" aria-labelledby="privacy-see">
        <h2 class="fs-heading" id="privacy-see">
          {t('privacy.see')}
        </h2>
        <p class="fs-privacy-text">{t('privacy.see.text')}</p>
        <ul class="fs-privacy-list">
          {proofs.map((proof) => (
            <li key={proof}>{t(`privacy.see.${proof}`)}</li>
          ))}
        </ul>
      </section>
      <section class="fs-panel" aria-labelledby="privacy-rights">
        <h2 class="fs-heading" id="privacy-rights">
          {t('privacy.rights')}
        </h2>
        <table class="fs-privacy-table" aria-label={t('privacy.rights.list')}>
          <thead>
            <tr>
              <th scope="col">{t('privacy.rights.right')}</th>
              <th scope="col">{t('privacy.rights.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{t(`privacy.right.${right}`)}</th>
                <td>{t(`privacy.right.${right}.text`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="fs-panel" aria-labelledby="privacy-erase">
        <h2 class="fs-heading" id="privacy-erase">
          {t('privacy.erase')}
        </h2>
        <p class="fs-privacy-text">{t('privacy.erase.text')}</p>
        <div class="fs-bar">
          <Button icon="cloud" onPress={onBackup}>
            {t('privacy.erase.backup')}
          </Button>
          <EraseAll records={kept.state === 'ready' ? ownRecords(kept.value) : 0} erasing={erasing} onErase={onErase} />
        </div>
      </section>
    </div>
  );
}

/** What a person wrote or decided, and what lies in the trash. */
const ownRecords = ({ counts }: Kept): number => {
  const { people, waiting, published, unsent, ...words } = counts;
  return Object.values(words).reduce((sum, count) => sum + count, 0);
};

function KeptTable({ kept: { counts, since, backups }, size }: { kept: Kept; size: number | undefined }) {
  const { t, number, date, locale } = useWords();
  const rows = [...keptKinds.map((kind) => ({ kind, count: counts[kind] })), { kind: 'backups' as const, count: backups }];
  const long = (kind: KeptKind | 'backups'): Key => (kind === 'backups' ? 'privacy.long.backups' : (lasts[kind] ?? 'privacy.long.words'));
  return (
    <>
      <table class="fs-privacy-table" aria-label={t('privacy.kept.list')}>
        <thead>
          <tr>
            <th scope="col">{t('privacy.kept.what')}</th>
            <th scope="col" data-number>
              {t('privacy.kept.count')}
            </th>
            <th scope="col">{t('privacy.kept.long')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, count }) => (
            <tr key={kind} data-none={count === 0 || undefined}>
              <th scope="row">{t(`privacy.kind.${kind}`)}</th>
              <td data-number>{number(count)}</td>
              <td>{t(long(kind))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fs-field-hint">
        {since !== undefined && t('privacy.kept.since', { date: date(since) })} {size !== undefined && t('privacy.kept.size', { size: sayBytes(size, locale) })}
      </p>
    </>
  );
}

/** "3.2 MB", "640 kB": as the language writes it. */
function sayBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
