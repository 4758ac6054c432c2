import { siteName } from '../../../components/ui/site-name';
import type { SiteState } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Screen } from './screen';

/** The health report of a network into the clipboard, and a sentence on what is in it. */
export const copyReport = (screen: Pick<Screen, 'attempt' | 'tell' | 'words'>, site: SiteState): Promise<void> =>
  screen.attempt(async () => {
    if (site.network === undefined) return;
    const { text, hasPage } = await request('health.report', { network: site.network });
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return screen.tell(screen.words.t('ui.copyFailed'));
    }
    screen.tell(screen.words.t(hasPage ? 'health.report.copied' : 'health.report.noPage', { name: siteName(site) }));
  });
