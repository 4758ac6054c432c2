/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { Page } from './page';
import { createStore } from './store';
import { style } from './style';
import type { Writing } from './writing';

/** A local copy of Facebook: `?n=` posts in the feed (30), `?theme=dark`, `?now=` as in start-time.ts. */
const { searchParams } = new URL(location.href);
const isDark = searchParams.get('theme') === 'dark';
addStyle(style(isDark));
document.documentElement.id = 'facebook';
document.documentElement.setAttribute('class', isDark ? '__fb-dark-mode' : '__fb-light-mode');

const store = createStore(Number(searchParams.get('n') ?? 30), startTime());
const writings: Writing[] = [];
const list: { ids: string[] } = { ids: [] };
const current = (): Writing | undefined => writings.find((writing) => writing.hasFocus()) ?? writings.at(-1);

const site = exposeSite({
  model: () => current()?.text() ?? '',
  submitEnabled: () => current()?.canSend() ?? false,
  sent: [],
  ids: () => list.ids,
  scrollTo: (index) => document.querySelectorAll('[role="main"] [aria-posinset]')[index]?.scrollIntoView({ block: 'center' }),
});

const onSent = (sent: { to: string; text: string }) => void site.sent.push(sent);
const onOpen = (writing: Writing) => {
  writings.push(writing);
  return () => void writings.splice(writings.indexOf(writing), 1);
};
const onList = (ids: string[]) => {
  list.ids = ids;
};
createRoot(createPlace('mount_0_0')).render(<Page store={store} onSent={onSent} onOpen={onOpen} onList={onList} />);
