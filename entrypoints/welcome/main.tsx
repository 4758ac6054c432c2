import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/editing/editing.css';
import '../../components/desk/desk.css';
import '../../components/work/work.css';
import '../../components/workbench/workbench.css';
import '../../components/playbook/playbook.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { OurPage } from '../../components/ui/OurPage';
import { words } from '../../lib/i18n';
import { loadTable, onLanguage } from '../../lib/messages/load-words';
import { sharedWorld } from '../../lib/page/shared-world';
import { Drawn } from '../workbench/wiring/Drawn';
import { followHash } from '../workbench/wiring/follow-hash';
import { createScreen } from '../workbench/wiring/screen';
import { createWelcome } from './create-welcome';

/** The first run: networks, a feed to practise on, own accounts, the brand card, words from elsewhere. */
async function main(app: Element): Promise<void> {
  const { signal } = new AbortController();
  const { locale, table } = await loadTable();
  // The practice feed's card speaks as in a network's page.
  if (table) sharedWorld().spoken = { locale, table };
  const screen = createScreen(words(locale, { table }), signal);
  document.title = screen.words.t('welcome.title');
  const draw = createWelcome(screen, followHash(signal));
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
