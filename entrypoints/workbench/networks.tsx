import { browser } from 'wxt/browser';
import { siteName } from '../../components/ui/site-name';
import { originsOf, parseInstance } from '../../components/welcome/parse-instance';
import { NetworksPage } from '../../components/workbench/NetworksPage';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import type { SiteState } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Mode } from '../../lib/model/mode';
import { copyReport } from './wiring/copy-report';
import type { Screen } from './wiring/screen';

/** Networks: permissions asked for in the press, where hints are shown, how well each is read. */
export function createNetworks(screen: Screen) {
  const { t } = screen.words;
  const sites = liveQuery({ topics: ['sites', 'health', 'settings'], until: screen.until, load: () => request('sites.list', {}) });

  const ask = (name: string, origins: string[]) => {
    // Straight from the press: any wait before it and the browser refuses to ask.
    void browser.permissions.request({ origins }).then(
      (granted) => screen.tell(t(granted ? 'settings.network.granted' : 'settings.network.refused', { name })),
      () => screen.tell(t('settings.network.refused', { name })),
    );
  };
  const onWithdraw = ({ name, host, origins }: SiteState) =>
    void screen.attempt(async () => {
      await browser.permissions.remove({ origins });
      screen.tell(t('settings.network.withdrawn', { name: host ?? name }));
      sites.reload();
    });
  const onAllowServer = (typed: string): boolean => {
    const host = parseInstance(typed);
    if (host.ok) ask(host.value, originsOf(host.value));
    return host.ok;
  };
  const onMode = ({ network }: SiteState, mode: Mode) => {
    const write = newWrite();
    if (network) void screen.attempt(async () => void (await request('networks.mode', { write, network, mode })));
  };

  return function drawNetworks() {
    return (
      <NetworksPage
        sites={sites.value}
        now={screen.now.value}
        onAllow={(site) => ask(siteName(site), site.origins)}
        onWithdraw={onWithdraw}
        onMode={onMode}
        onReport={(site) => void copyReport(screen, site)}
        onAllowServer={onAllowServer}
        onRetry={sites.reload}
      />
    );
  };
}
