import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/palette/palette.css';
import '../../components/playbook/crisis-banner.css';
import '../../components/desk/desk.css';
import '../../components/people/people.css';
import '../../components/desk/waiting.css';
import '../../components/workbench/drafts.css';
import '../../components/picker/picker.css';
import { render } from 'preact';
import { OurPage } from '../../components/ui/OurPage';
import { followTeam } from '../../lib/live/follow-team';
import { loadWords, onLanguage } from '../../lib/messages/load-words';
import { Drawn } from '../workbench/wiring/Drawn';
import { followHash } from '../workbench/wiring/follow-hash';
import { createScreen } from '../workbench/wiring/screen';
import { createDesk } from './create-desk';

/** The desk beside the feed. Lives as long as its panel. */
async function main(app: Element): Promise<void> {
  const { signal } = new AbortController();
  const screen = createScreen(await loadWords(), signal);
  const draw = createDesk(screen, followHash(signal));
  document.title = screen.words.t('desk.title');
  followTeam(document, { until: signal });
  render(
    <OurPage words={screen.words}>
      <Drawn draw={draw} />
    </OurPage>,
    app,
  );
}

const app = document.querySelector('#app');
if (app) void main(app);
onLanguage(() => location.reload());
