import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { WordsContext } from '../../components/ui/words';
import { directionOf } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { loadWords } from '../../lib/messages/load-words';
import { request } from '../../lib/messages/request';
import { createPractice } from './create-practice';
import { createYou } from './create-you';
import { WelcomeView } from './WelcomeView';

/** The first run: networks, names, and a feed to practise on. */
async function main(app: Element): Promise<void> {
  const sites = liveQuery({ topics: ['sites'], load: () => request('sites.list', {}) });
  const settings = liveQuery({ topics: ['settings'], load: () => request('settings.get', {}) });
  const you = createYou(settings);
  const spoken = await loadWords();
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
