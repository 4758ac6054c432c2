/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import type { OpenEditor } from './composer';
import { Page } from './page';
import { createStore } from './store';
import { style } from './style';
import type { ListHandle } from './timeline';

/** A local copy of X: `?n=` posts in the feed (30), `?theme=dark`, `?now=` as in start-time.ts. */
const { searchParams } = new URL(location.href);
const isDark = searchParams.get('theme') === 'dark';
addStyle(style(isDark));
document.documentElement.setAttribute('dir', 'ltr');
if (isDark) document.documentElement.setAttribute('data-theme', 'dark');
if (location.pathname === '/') history.replaceState(null, '', `/home${location.search}`);

const store = createStore(Number(searchParams.get('n') ?? 30), startTime());
const editors: OpenEditor[] = [];
const list: { current: ListHandle | undefined } = { current: undefined };
const open = (): OpenEditor | undefined => editors.find((editor) => editor.hasFocus()) ?? editors.at(-1);

const site = exposeSite({
  model: () => open()?.text() ?? '',
  submitEnabled: () => open()?.canSend() ?? false,
  sent: [],
  ids: () => list.current?.ids ?? [],
  scrollTo: (index) => list.current?.scrollTo(index),
});

createRoot(createPlace('react-root')).render(
  <Page
    store={store}
    onSent={(sent) => site.sent.push(sent)}
    onList={(handle) => {
      list.current = handle;
    }}
    onOpen={(editor) => {
      editors.push(editor);
      return () => void editors.splice(editors.indexOf(editor), 1);
    }}
  />,
);
