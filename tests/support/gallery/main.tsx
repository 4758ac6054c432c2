import { render } from 'preact';
import '../../../components/ui/theme.css';
import '../../../components/ui/page.css';
import '../../../components/ui/kit.css';
import { OurPage } from '../../../components/ui/OurPage';
import { words } from '../../../lib/i18n';
import { pseudoWords } from '../pseudo';
import { groups } from './all-states';
import { Contents } from './Contents';

/**
 * Without a question: every state in a frame of its own, light and dark side by side. `?group=desk/desk&state=…`: that
 * state alone; `&theme=dark|light`, else as the device has it; `&pseudo`: in the pseudo-locale. `window.gallery` lists them for the axe test.
 */
const app = document.querySelector('#app') ?? document.body;
const asked = new URL(location.href).searchParams;
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

if (asked.has('state')) {
  const states = (await groups.find(({ id }) => id === asked.get('group'))?.load()) ?? [];
  const state = states.find(({ name }) => name === asked.get('state'));
  document.title = state ? `Feedside gallery: ${state.name}` : 'Feedside gallery: no such state';
  render(<OurPage words={asked.has('pseudo') ? pseudoWords() : words('en')}>{state ? state.render() : <p>No such state.</p>}</OurPage>, app);
} else {
  const all = await Promise.all(groups.map(async ({ id, load }) => (await load()).map(({ name }) => ({ group: id, name }))));
  Object.assign(window, { gallery: all.flat() });
  render(
    <OurPage words={words('en')}>
      <Contents states={all.flat()} />
    </OurPage>,
    app,
  );
}
document.documentElement.dataset.drawn = 'true';
