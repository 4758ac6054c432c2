import { render } from 'preact';
import { createThought } from '../../components/popup/create-thought';
import { readLastNumbers } from '../../components/popup/last-numbers';
import { OurPage } from '../../components/ui/OurPage';
import { directionOf, sayError } from '../../lib/i18n';
import { followTeam } from '../../lib/live/follow-team';
import { newId, newWrite } from '../../lib/messages/ids';
import { loadWords } from '../../lib/messages/load-words';
import type { Input } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import { keepFrame } from './keep-frame';
import { createLooks } from './looks';
import { PopupView } from './PopupView';

/** The glance: the numbers of the last look at once, the live ones a moment later. */
export async function start(app: Element): Promise<void> {
  const looks = createLooks();
  const spoken = await loadWords();
  Object.assign(document.documentElement, { lang: spoken.locale, dir: directionOf(spoken.locale) });
  const capture = (idea: Input<'ideas.capture'>) =>
    request('ideas.capture', idea).catch((error: unknown) => {
      throw new Error(sayError(error, spoken));
    });
  const thought = createThought({ storage: localStorage, capture, newId, newWrite });
  // The box of the first frame can be typed into before this runs; drawing it anew would empty it.
  const early = app.querySelector('textarea')?.value ?? '';
  if (early !== '') thought.type([thought.text.peek(), early].filter(Boolean).join('\n'));
  const before = readLastNumbers(localStorage, Date.now());
  render(
    <OurPage words={spoken}>
      <PopupView looks={looks} before={before} thought={thought} />
    </OurPage>,
    app,
  );
  followTeam(document);
  app.addEventListener('click', (event) => {
    // Firefox leaves a popup open behind the tab that its link opens.
    if (event.target instanceof Element && event.target.closest('a')) setTimeout(() => window.close());
  });
  looks.numbers.subscribe((numbers) => {
    if (numbers.state === 'ready') setTimeout(() => keepFrame(spoken, numbers.value));
  });
}
