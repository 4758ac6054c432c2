import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { WordsContext } from '../../components/ui/words';
import { directionOf, words } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { loadTable, onLanguage } from '../../lib/messages/load-words';
import { request } from '../../lib/messages/request';
import { sharedWorld } from '../../lib/page/shared-world';
import { createPractice } from './create-practice';
import { createYou } from './create-you';
import { WelcomeView } from './WelcomeView';

/** The first run: networks, names, and a feed to practise on. */
async function main(app: Element): Promise<void> {
  const sites = liveQuery({ topics: ['sites'], load: () => request('sites.list', {}) });
  const settings = liveQuery({ topics: ['settings'], load: () => request('settings.get', {}) });
  const you = createYou(settings);
  const { locale, table } = await loadTable();
  const spoken = words(locale, { table });
  // The practice feed's card speaks as in a network's page.
  if (table) sharedWorld().spoken = { locale, table };
  Object.assign(document.documentElement, { lang: spoken.locale, dir: directionOf(spoken.locale) });
  const practice = createPractice(spoken);
  render(
    <WordsContext.Provider value={spoken}>
      <WelcomeView sites={sites} you={you} practice={practice} />
    </WordsContext.Provider>,
    app,
  );
}

const app = document.querySelector('#app');
if (app) void main(app);
onLanguage(() => location.reload());
