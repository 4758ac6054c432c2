import type { SiteState, StorageState } from '../../lib/messages/protocol';
import type { Numbers } from '../../lib/model/numbers';
import { CrisisBanner, type CrisisBannerProps } from '../playbook/CrisisBanner';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { Pause, type PauseProps } from '../ui/Pause';
import type { Loaded } from '../ui/Shown';
import { useWords } from '../ui/words';
import { CaptureBox, type CaptureBoxProps } from './CaptureBox';
import { NumberTiles } from './NumberTiles';
import { SiteStrip, type SiteStripProps } from './SiteStrip';
import { StorageBanner } from './StorageBanner';

export interface PopupProps {
  numbers: Loaded<Numbers>;
  /** The numbers of the last look, for the first moment. */
  before: Numbers | undefined;
  site: Loaded<SiteState>;
  denied: boolean;
  /** `undefined`: not known yet, which is no reason for alarm. */
  storage: StorageState | undefined;
  capture: CaptureBoxProps;
  /** `undefined`: not known yet. */
  pause: PauseProps | undefined;
  /** `undefined`: not known yet. */
  crisis: PopupCrisis | undefined;
  /** How much is due; `undefined`: not known yet. */
  due?: number | undefined;
  onReminders?(): void;
  /** How many things of the team need the person; `undefined`: not known yet. */
  teamNeeds?: number | undefined;
  onTeam?(): void;
  /** Leads to the first steps; `undefined`: they are done, put away, or not known yet. */
  onFinish?: (() => void) | undefined;
  onRetry(): void;
  onSwitchOn(site: SiteState): void;
  onNetworks(): void;
  onPanel(): void;
  onWorkbench(): void;
  onMode: SiteStripProps['onMode'];
  onReport: SiteStripProps['onReport'];
  reported: SiteStripProps['reported'];
  /** Opens the page that helps with damaged records. */
  onRestore(): void;
}

interface PopupCrisis extends Omit<CrisisBannerProps, 'since'> {
  since: number | undefined;
  onBegin(): void;
}

/** The day at a glance: fits 380 × 560 pixels. Its loading state stands in the popup's HTML, word for word. */
export function Popup({
  numbers,
  before,
  site,
  denied,
  storage,
  capture,
  pause,
  crisis,
  due = 0,
  onReminders,
  teamNeeds = 0,
  onTeam,
  onFinish,
  onRetry,
  onSwitchOn,
  onNetworks,
  onMode,
  onReport,
  reported,
  onPanel,
  onWorkbench,
  onRestore,
}: PopupProps) {
  const { t } = useWords();
  return (
    <div class="fs-popup" data-crisis={crisis?.since === undefined ? undefined : true}>
      <header class="fs-popup-head">
        <Mark />
        <h1>{t('popup.title')}</h1>
        <nav>
          <Button size="small" look="quiet" onPress={onPanel}>
            {t('popup.panel')}
          </Button>
          <Button size="small" look="quiet" onPress={onWorkbench}>
            {t('popup.workbench')}
          </Button>
        </nav>
      </header>
      {storage && <StorageBanner storage={storage} onOpen={onRestore} />}
      {crisis?.since !== undefined && <CrisisBanner {...crisis} since={crisis.since} />}
      <NumberTiles numbers={numbers} before={before} onRetry={onRetry} />
      <CaptureBox {...capture} />
      <SiteStrip site={site} denied={denied} onSwitchOn={onSwitchOn} onNetworks={onNetworks} onMode={onMode} onReport={onReport} reported={reported} />
      {(pause || crisis) && (
        <div class="fs-popup-foot">
          {due > 0 && onReminders && (
            <Button size="small" icon="bell" onPress={onReminders}>
              {t('reminders.popup', { n: due })}
            </Button>
          )}
          {teamNeeds > 0 && onTeam && (
            <Button size="small" icon="team" onPress={onTeam}>
              {t('team.popup', { n: teamNeeds })}
            </Button>
          )}
          {onFinish && (
            <Button size="small" icon="check" onPress={onFinish}>
              {t('setup.finish')}
            </Button>
          )}
          {pause && <Pause {...pause} />}
          {crisis && crisis.since === undefined && (
            <Button size="small" look="quiet" icon="warning" onPress={crisis.onBegin}>
              {t('playbook.crisis.begin')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
