/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import type { OpenEditor } from './box';
import { type ListHandle, Page, type PageProps } from './page';
import { createStore, ownChannel } from './store';
import { Studio } from './studio';
import { style } from './style';

/** A local copy of YouTube and, under its own host, of Studio: `?n=` comments on the tour (30), `?menu` as if the account's was open before, `?theme=dark`, `?now=` as in start-time.ts. */
const { searchParams, hostname } = new URL(location.href);
const isDark = searchParams.get('theme') === 'dark';
const isStudio = hostname === 'studio.youtube.com';
addStyle(style(isDark));
document.documentElement.toggleAttribute('dark', isDark);
if (isStudio && location.pathname === '/') history.replaceState(null, '', `/channel/${ownChannel}/comments/inbox${location.search}`);

const store = createStore(Number(searchParams.get('n') ?? 30), startTime());
const editors: OpenEditor[] = [];
const list: { current: ListHandle | undefined } = { current: undefined };
const site = exposeSite({
  model: () => editors.at(-1)?.text() ?? '',
  submitEnabled: () => editors.at(-1)?.canSend() ?? false,
  sent: [],
  ids: () => list.current?.ids ?? [],
  scrollTo: (index) => list.current?.scrollTo(index),
});

const props: PageProps = {
  store,
  onSent: (sent) => void site.sent.push(sent),
  onList: (handle) => {
    list.current = handle;
  },
  onOpen: (editor) => {
    editors.push(editor);
    return () => void editors.splice(editors.indexOf(editor), 1);
  },
};

createRoot(createPlace('youtube')).render(isStudio ? <Studio {...props} /> : <Page {...props} />);
