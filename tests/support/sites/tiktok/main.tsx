/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { me } from '../shared/world';
import type { ListHandle } from './comments';
import { Page } from './page';
import { createStore } from './store';
import { style } from './style';
import type { OpenEditor } from './writing';

/** A local copy of TikTok: `?n=` videos in the feed and comments on the tour (30), `?layout=browse`, `?theme=dark`, `?now=` as in start-time.ts. */
const { searchParams } = new URL(location.href);
const isDark = searchParams.get('theme') === 'dark';
addStyle(style(isDark));
if (isDark) document.documentElement.setAttribute('data-theme', 'dark');
const store = createStore(Number(searchParams.get('n') ?? 30), startTime());
if (location.pathname === '/') history.replaceState(null, '', `/foryou${location.search}`);
// Ids hold their time: a test can't know the one of a video beforehand.
if (location.pathname.endsWith('/video/tour')) {
  const { author, id } = store.video('tour') ?? { author: me, id: '' };
  history.replaceState({ browses: searchParams.get('layout') === 'browse' }, '', `/@${author.handle}/video/${id}${location.search}`);
}

const data = document.createElement('script');
data.type = 'application/json';
data.id = '__UNIVERSAL_DATA_FOR_REHYDRATION__';
data.textContent = JSON.stringify({ __DEFAULT_SCOPE__: { 'webapp.app-context': { user: { uniqueId: me.handle } } } });
document.head.append(data);

const editors: OpenEditor[] = [];
const list: { current: ListHandle | undefined } = { current: undefined };
const site = exposeSite({
  model: () => editors.at(-1)?.text() ?? '',
  submitEnabled: () => editors.at(-1)?.canSend() ?? false,
  sent: [],
  ids: () => list.current?.ids ?? [],
  scrollTo: (index) => list.current?.scrollTo(index),
});

createRoot(createPlace('app')).render(
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
