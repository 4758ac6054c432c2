import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createThought } from '../../components/popup/create-thought';
import { readLastNumbers } from '../../components/popup/last-numbers';
import { WordsContext } from '../../components/ui/words';
import { words } from '../../lib/i18n';
import { newId, newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import { createLooks } from './looks';
import { PopupView } from './PopupView';

/** The glance: the numbers of the last look at once, the live ones a moment later. */
export function start(app: Element): void {
  const thought = createThought({ storage: localStorage, capture: (idea) => request('ideas.capture', idea), newId, newWrite });
  const looks = createLooks();
  const before = readLastNumbers(localStorage, Date.now());
  render(
    <WordsContext.Provider value={words(browser.i18n.getUILanguage())}>
      <PopupView looks={looks} before={before} thought={thought} />
    </WordsContext.Provider>,
    app,
  );
}
