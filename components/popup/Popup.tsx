import type { SiteState, StorageState } from '../../lib/messages/protocol';
import type { Numbers } from '../../lib/model/numbers';
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

/** The day at a glance: fits 380 × 560 pixels. Its loading state stands in the popup's HTML, word for word. */
export function Popup({
  numbers,
  before,
  site,
  denied,
  storage,
  capture,
  pause,
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
    <div class="fs-popup">
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
      <NumberTiles numbers={numbers} before={before} onRetry={onRetry} />
      <CaptureBox {...capture} />
      <SiteStrip site={site} denied={denied} onSwitchOn={onSwitchOn} onNetworks={onNetworks} onMode={onMode} onReport={onReport} reported={reported} />
      {pause && <Pause {...pause} />}
    </div>
  );
}
