import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext } from '../../components/ui/words';
import { words } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import { createPractice } from './create-practice';
import { createYou } from './create-you';
import { WelcomeView } from './WelcomeView';

/** The first run: networks, names, and a feed to practise on. */
function main(app: Element): void {
  const sites = liveQuery({ topics: ['sites'], load: () => request('sites.list', {}) });
  const settings = liveQuery({ topics: ['settings'], load: () => request('settings.get', {}) });
  const you = createYou(settings);
  const spoken = words(browser.i18n.getUILanguage());
  const practice = createPractice(spoken);
  render(
    <WordsContext.Provider value={spoken}>
      <WelcomeView sites={sites} you={you} practice={practice} />
    </WordsContext.Provider>,
    app,
  );
}

const app = document.querySelector('#app');
if (app) main(app);
