import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/desk/desk.css';
import '../../components/people/people.css';
import '../../components/desk/waiting.css';
import '../../components/clock/clock.css';
import '../../components/playbook/playbook.css';
import '../../components/playbook/crisis-banner.css';
import '../../components/palette/palette.css';
import '../../components/board/board.css';
import '../../components/search/search.css';
import '../../components/trash/trash.css';
import '../../components/work/work.css';
import '../../components/calendar/calendar.css';
import '../../components/today/today.css';
import '../../components/charts/charts.css';
import '../../components/exchange/exchange.css';
import '../../components/insights/campaigns.css';
import '../../components/insights/reports.css';
import '../../components/insights/statistics/statistics.css';
import '../../components/insights/posts/posts.css';
import '../../components/workbench/drafts.css';
import '../../components/workbench/help.css';
import '../../components/workbench/workbench.css';
import { render } from 'preact';
import { OurPage } from '../../components/ui/OurPage';
import { followTeam } from '../../lib/live/follow-team';
import { loadWords, onLanguage } from '../../lib/messages/load-words';
import { createWorkbench } from './create-workbench';
import { Drawn } from './wiring/Drawn';
import { followHash } from './wiring/follow-hash';
import { createScreen } from './wiring/screen';

/** The full page. Lives as long as its tab. */
async function main(app: Element): Promise<void> {
  const { signal } = new AbortController();
  const screen = createScreen(await loadWords(), signal);
  const draw = createWorkbench(screen, followHash(signal));
  document.title = screen.words.t('workbench.title');
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
